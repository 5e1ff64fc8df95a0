//! Tables: each row is an entry, whose columns are named in the head of the table, or a row.

use super::dates::{full, period_of};
use super::expiry;
use super::line::{COMMAS, Line};
use super::station::{Context, plain_of};
use crate::mapping::{Draft, Part, row};
use crate::rich::{bullet, joined, plain};
use crate::tree::{At, Notes, Words};
use resume_core::model::{End, Field, Holds, Kind, Period, Prose, Value};
use resume_core::words::Words as Headings;
use resume_core::words::said::is_expiry;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Title,
    Organisation,
    Place,
    Period,
    Expires,
    Number,
    Other,
}

/// What people write above columns, in small letters.
#[rustfmt::skip]
const HEADS: &[(Column, &[&str])] = &[
    (Column::Title, &[
        "title", "role", "position", "job", "job title", "degree", "qualification", "project", "award", "certificate", "certification", "licence", "license",
        "ticket", "course", "name", "abschluss", "stelle", "tätigkeit", "beruf", "diplôme", "poste", "fonction", "puesto", "cargo", "título", "titulo",
        "ruolo", "titolo", "functie", "должность", "квалификация", "специальность", "職種", "職位", "役職", "资格", "資格", "职位", "學位", "学位",
    ]),
    (Column::Organisation, &[
        "company", "employer", "organisation", "organization", "school", "institution", "university", "college", "issuer", "issued by", "awarded by", "firma",
        "arbeitgeber", "unternehmen", "schule", "hochschule", "einrichtung", "entreprise", "employeur", "établissement", "école", "empresa", "institución",
        "centro", "instituição", "azienda", "istituto", "werkgever", "организация", "компания", "работодатель", "учебное заведение", "вуз", "место работы",
        "会社", "会社名", "勤務先", "学校", "学校名", "公司", "学校名称",
    ]),
    (Column::Place, &["place", "location", "city", "ort", "lieu", "ville", "lugar", "ciudad", "luogo", "город", "место"]),
    (Column::Period, &[
        "year", "years", "date", "dates", "period", "when", "time", "jahr", "zeitraum", "datum", "von – bis", "période", "année", "date(s)", "año", "fecha",
        "periodo", "período", "ano", "data", "anno", "jaar", "periode", "период", "год", "годы", "дата", "期間", "年月", "年", "时间", "時間",
    ]),
    (Column::Number, &["number", "no.", "id", "credential id", "licence number", "license number", "nummer", "nr.", "numéro", "número", "numero", "番号", "编号"]),
];

/// The rows of a table; a head that only names columns is listed.
pub(super) fn read(
    at: At,
    mut rows: Vec<Vec<Option<Prose>>>,
    context: Context<'_>,
    notes: &mut Notes<'_>,
) -> Vec<Part> {
    let Context { kind, words, .. } = context;
    let mut head = match rows.is_empty() {
        true => return Vec::new(),
        false => rows.remove(0),
    };
    dated(&mut head, &mut rows, words);
    let mut columns: Vec<Column> = head.iter().map(column).collect();
    // A table must have a head, so some write the first row there.
    let is_period = |cell: &Option<Prose>| {
        let text = cell.as_ref().map(Prose::plain).unwrap_or_default();
        full(&text, words).is_some()
    };
    if head.iter().any(is_period) {
        columns = head.iter().map(|_| Column::Other).collect();
        rows.insert(0, head);
        head = Vec::new();
    }
    let known = |of: &[Column]| columns.iter().any(|column| of.contains(column));
    let is_named = known(&[Column::Title]) || known(&[Column::Organisation]);
    let is_dated = rows.iter().filter(|row| row.iter().any(is_period)).count() * 2 > rows.len();
    match kind.holds() {
        Holds::Jobs | Holds::Schools if is_named || is_dated => {
            let mut drafts: Vec<Draft> = Vec::new();
            for cells in rows {
                let mut filled = cells.iter().flatten();
                match (filled.next(), filled.next(), drafts.last_mut()) {
                    // A row with one cell says more of the entry above it.
                    (Some(text), None, Some(draft))
                        if cells.len() > 1 && full(&text.plain(), words).is_none() =>
                    {
                        let plain = text.plain();
                        let item = plain::item(&plain).map(str::to_owned);
                        let text = item.map_or_else(|| text.clone(), Prose::text);
                        draft.bullets([bullet(text, Vec::new())]);
                    }
                    _ => drafts.push(station(at, cells, &columns, &head, context, notes)),
                }
            }
            unsaid(at, &head, &columns, &drafts, notes);
            let entry = |draft| Part::Entry(Box::new(draft));
            drafts.into_iter().map(entry).collect()
        }
        Holds::Entries if is_named => entries(at, rows, &columns, &head, context, notes),
        // A section of any content has a table of entries if its head says so twice.
        Holds::Items
            if is_named
                && known(&[Column::Title])
                && known(&[Column::Organisation, Column::Place, Column::Period]) =>
        {
            entries(at, rows, &columns, &head, context, notes)
        }
        _ => {
            let mut parts = Vec::new();
            // Of more than a label and a value, the head says what they are.
            match head.len() > 2 {
                true => parts.extend(row_of(head, kind)),
                false => list_head(at, head.into_iter().flatten(), notes),
            }
            parts.extend(rows.into_iter().filter_map(|cells| row_of(cells, kind)));
            parts
        }
    }
}

/// Heads of columns of months, in small letters.
#[rustfmt::skip]
const MONTHS: &[&str] = &[
    "month", "monat", "mois", "mes", "mês", "mese", "maand", "måned", "månad", "miesiąc", "měsíc", "месяц", "місяць", "ay", "月", "월",
];

/// Puts the months of a column of their own into the column of years before it.
fn dated(head: &mut Vec<Option<Prose>>, rows: &mut [Vec<Option<Prose>>], words: &Headings) {
    let is_months = |cell: &Option<Prose>| {
        let text = cell.as_ref().map(Prose::plain).unwrap_or_default();
        MONTHS.contains(&text.to_lowercase().trim_matches(['*', ':', ' ']))
    };
    let Some(at) = head.iter().position(is_months).filter(|at| *at > 0) else {
        return;
    };
    let whole = |cells: &[Option<Prose>]| {
        let part = |at: usize, sign: char| {
            let text = cells.get(at)?.as_ref()?.plain();
            Some(text.trim().trim_end_matches(sign).to_owned())
        };
        let (year, month) = (part(at - 1, '年')?, part(at, '月')?);
        let texts = [format!("{year}年{month}月"), format!("{month} {year}")];
        texts
            .into_iter()
            .find(|text| period_of(text, words).is_some())
    };
    let is_known = |cells: &Vec<Option<Prose>>| {
        cells.get(at).is_none_or(Option::is_none) || whole(cells).is_some()
    };
    if column(&head[at - 1]) != Column::Period || !rows.iter().all(is_known) {
        return;
    }
    head.remove(at);
    for cells in rows {
        if let Some(text) = whole(cells) {
            cells[at - 1] = Some(Prose::text(text));
        }
        if at < cells.len() {
            cells.remove(at);
        }
    }
}

/// Lists what is in the head of a table, and in nothing that the table became.
fn list_head(at: At, head: impl Iterator<Item = Prose>, notes: &mut Notes<'_>) {
    if let Some(text) = joined(head) {
        let text = text.plain();
        notes.no_place(&Words { at, text });
    }
}

/// Lists the names of the columns that are not understood, unless an entry has a row with the name.
fn unsaid(
    at: At,
    head: &[Option<Prose>],
    columns: &[Column],
    drafts: &[Draft],
    notes: &mut Notes<'_>,
) {
    let is_said = |name: &Prose| {
        let mut rows = drafts.iter().flat_map(|draft| &draft.rows);
        rows.any(|row| row.label.as_ref() == Some(name))
    };
    let names = head.iter().zip(columns).filter_map(|(name, column)| {
        let name = name.as_ref()?;
        let is_known = *column != Column::Other && !drafts.is_empty();
        (!is_known && !is_said(name)).then(|| name.clone())
    });
    list_head(at, names, notes);
}

fn entries(
    at: At,
    rows: Vec<Vec<Option<Prose>>>,
    columns: &[Column],
    head: &[Option<Prose>],
    context: Context<'_>,
    notes: &mut Notes<'_>,
) -> Vec<Part> {
    let entry = |cells| entry(at, cells, columns, head, context);
    let drafts: Vec<Draft> = rows.into_iter().map(entry).collect();
    unsaid(at, head, columns, &drafts, notes);
    let part = |draft| Part::Entry(Box::new(draft));
    drafts.into_iter().map(part).collect()
}

/// A job or a school, of which the columns without a known head say what they say in a line.
fn station(
    at: At,
    cells: Vec<Option<Prose>>,
    columns: &[Column],
    head: &[Option<Prose>],
    context: Context<'_>,
    notes: &mut Notes<'_>,
) -> Draft {
    let is_unknown = columns
        .iter()
        .all(|column| matches!(column, Column::Other | Column::Period));
    if !is_unknown {
        return entry(at, cells, columns, head, context);
    }
    let lines: Vec<Line> = cells.into_iter().flatten().map(Line).collect();
    super::station::read(at, &lines, context, notes)
}

fn column(head: &Option<Prose>) -> Column {
    let head = head.as_ref().map(Prose::plain).unwrap_or_default();
    let head = head.to_lowercase();
    let head = head.trim_matches(['*', ':', ' ']);
    let found = HEADS.iter().find(|(_, words)| words.contains(&head));
    match found {
        Some((column, _)) => *column,
        None if is_expiry(head) => Column::Expires,
        None => Column::Other,
    }
}

/// A row, whose label is the first cell; in a section of rows, a single cell after it may list items.
fn row_of(cells: Vec<Option<Prose>>, kind: Kind) -> Option<Part> {
    let mut cells = cells.into_iter().flatten();
    let first = plain_of(cells.next()?);
    let mut items: Vec<Prose> = cells.collect();
    if let [item] = items.as_slice()
        && kind.holds() == Holds::Rows
    {
        let listed = Line(item.clone()).split(COMMAS);
        items = listed.into_iter().map(|line| line.0).collect();
    }
    Some(Part::Row(match items.is_empty() {
        true => row(None, vec![first]),
        false => row(Some(first), items),
    }))
}

fn entry(
    at: At,
    cells: Vec<Option<Prose>>,
    columns: &[Column],
    head: &[Option<Prose>],
    context: Context<'_>,
) -> Draft {
    let Context { kind, words, .. } = context;
    let has = |field| kind.fields().any(|known| known == field);
    let mut draft = Draft::new(at);
    for (number, cell) in cells.into_iter().enumerate() {
        let Some(cell) = cell else {
            continue;
        };
        let column = columns.get(number).copied().unwrap_or(Column::Other);
        let period = period_of(&cell.plain(), words);
        let is_free = !draft
            .values
            .iter()
            .any(|(known, _)| *known == Field::Expires);
        let expires = expiry::date_of(&cell.plain(), words);
        let expires = expires.filter(|_| has(Field::Expires) && is_free);
        match column {
            _ if expires.is_some() => draft.value(Field::Expires, expires.map(Value::Date)),
            Column::Title if draft.title.is_none() => draft.title = Some(cell),
            Column::Organisation if draft.organisation.is_none() => {
                draft.organisation = Some(cell);
            }
            Column::Place if draft.place.is_none() => draft.place = Some(cell.plain().into()),
            Column::Period if draft.period.is_none() && period.is_some() => draft.period = period,
            Column::Expires
                if has(Field::Expires)
                    && period.is_some_and(|period| period.end() == End::Same) =>
            {
                let date = period.and_then(Period::start);
                draft.value(Field::Expires, date.map(Value::Date));
            }
            Column::Number if has(Field::Number) => {
                draft.value(Field::Number, Some(Value::Prose(cell)));
            }
            _ => {
                let label = head.get(number).cloned().flatten();
                draft.rows.push(row(label, vec![cell]));
            }
        }
    }
    draft
}
