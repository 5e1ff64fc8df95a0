// Writes YAMLResume's sample résumés, and the Markdown that YAMLResume makes of each: `node sample_yamlresume.mjs DIRECTORY`.

import { getResumeRenderer } from '@yamlresume/core';
import { getSampleResume, listSampleResumes } from '@yamlresume/samples';
import { writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const directory = process.argv[2];
for (const { id, languages } of listSampleResumes()) {
  for (const language of languages) {
    const text = getSampleResume(id, language);
    const resume = parse(text);
    const layouts = [{ engine: 'markdown', sections: resume.layouts?.[0]?.sections }];
    writeFileSync(`${directory}/${id}.${language}.yml`, text);
    writeFileSync(`${directory}/${id}.${language}.md`, getResumeRenderer({ ...resume, layouts }, 0).render());
  }
}
