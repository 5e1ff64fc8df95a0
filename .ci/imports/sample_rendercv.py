"""Writes RenderCV's sample in each of its languages, and the Markdown that RenderCV makes of it.

    sample_rendercv.py DIRECTORY
"""

import pathlib
import sys

from rendercv.renderer.templater.templater import render_full_template
from rendercv.schema.models.locale.locale import available_locales
from rendercv.schema.rendercv_model_builder import build_rendercv_dictionary_and_model
from rendercv.schema.sample_generator import create_sample_yaml_input_file

directory = pathlib.Path(sys.argv[1])
for locale in available_locales:
    sample = create_sample_yaml_input_file(file_path=None, name="John Doe", theme="classic", locale=locale)
    # How long something has gone on depends on the day.
    _, model = build_rendercv_dictionary_and_model(sample, overrides={"settings.current_date": "2026-01-01"})
    (directory / f"sample.{locale}.yaml").write_text(sample, encoding="utf-8")
    (directory / f"sample.{locale}.md").write_text(render_full_template(model, "markdown"), encoding="utf-8")
