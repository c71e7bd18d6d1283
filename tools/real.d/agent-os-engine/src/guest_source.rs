//! Reads, out of the source text that was meant for JavaScript, what to start instead.
//!
//! agent-os-execution puts a prologue before the guest's file that assigns arguments and
//! environment as JSON, one a line (`const nextArgv = [...];`, `const nextEnv = {...};`). The file's
//! own text follows, with our comment line in it. A reader for flat JSON of strings is enough.

use std::iter::Peekable;
use std::str::Chars;

/// A program to start in place of a guest file.
#[derive(Debug, PartialEq)]
pub struct Launch {
    pub program: String,
    pub arguments: Vec<String>,
    pub environment: Vec<(String, String)>,
}

/// What the comment line of `source` says, or None when there is no readable one.
pub fn launch_of(source: &str) -> Option<Launch> {
    let comment = source.lines().find_map(|line| line.trim().strip_prefix("//@native "))?;
    let mut words = strings_of(comment)?;
    if words.is_empty() {
        return None;
    }
    let program = words.remove(0);

    // The guest's own name and its runtime's come first in the guest's arguments.
    let guest_arguments = assigned(source, "nextArgv").and_then(strings_of).unwrap_or_default();
    words.extend(guest_arguments.into_iter().skip(2));
    let pairs = assigned(source, "nextEnv").and_then(strings_of).unwrap_or_default();
    let environment = pairs
        .chunks_exact(2)
        .filter(|pair| !pair[0].starts_with("AGENT_OS_"))
        .map(|pair| (pair[0].clone(), pair[1].clone()))
        .collect();
    Some(Launch { program, arguments: words, environment })
}

fn assigned<'a>(source: &'a str, name: &str) -> Option<&'a str> {
    let start = format!("const {name} = ");
    source.lines().find_map(|line| line.trim_start().strip_prefix(start.as_str()))
}

/// Every string of a flat JSON array or object, in order; what follows its end is not looked at.
fn strings_of(text: &str) -> Option<Vec<String>> {
    let mut letters = text.chars().peekable();
    if !matches!(letters.next()?, '[' | '{') {
        return None;
    }
    let mut strings = Vec::new();
    loop {
        match letters.next()? {
            ']' | '}' => return Some(strings),
            '"' => strings.push(string_of(&mut letters)?),
            _ => {}
        }
    }
}

fn string_of(letters: &mut Peekable<Chars>) -> Option<String> {
    let mut text = String::new();
    loop {
        match letters.next()? {
            '"' => return Some(text),
            '\\' => match letters.next()? {
                'n' => text.push('\n'),
                't' => text.push('\t'),
                'r' => text.push('\r'),
                'b' => text.push('\u{8}'),
                'f' => text.push('\u{c}'),
                'u' => text.push(code_point_of(letters)?),
                other => text.push(other),
            },
            other => text.push(other),
        }
    }
}

fn code_point_of(letters: &mut Peekable<Chars>) -> Option<char> {
    let first = code_unit_of(letters)?;
    if !(0xD800..0xDC00).contains(&first) {
        return char::from_u32(first);
    }
    if letters.next()? != '\\' || letters.next()? != 'u' {
        return None;
    }
    let second = code_unit_of(letters)?;
    let low = second.checked_sub(0xDC00).filter(|low| *low < 0x400)?;
    char::from_u32(0x10000 + ((first - 0xD800) << 10) + low)
}

fn code_unit_of(letters: &mut Peekable<Chars>) -> Option<u32> {
    let mut unit = 0;
    for _ in 0..4 {
        unit = unit * 16 + letters.next()?.to_digit(16)?;
    }
    Some(unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_comment_line_names_the_program_and_the_prologue_the_rest() {
        let source = "(function () {\n  const nextArgv = [\"node\",\"/root/a.mjs\",\"--x\"];\n  \
                      const nextEnv = {\"AGENT_OS_KEEP\":\"1\",\"A\":\"b\\\"\\u00e9\"};\n})();\n\
                      export {};\n//@native [\"/bin/relay\", \"one two\"]\n";

        let launch = launch_of(source).unwrap();

        assert_eq!(launch.program, "/bin/relay");
        assert_eq!(launch.arguments, ["one two", "--x"]);
        assert_eq!(launch.environment, [("A".to_owned(), "b\"é".to_owned())]);
    }

    #[test]
    fn a_file_without_the_line_starts_nothing() {
        assert_eq!(launch_of("export {};\n"), None);
        assert_eq!(launch_of("//@native []\n"), None);
        assert_eq!(launch_of("//@native [\"cut\n"), None);
    }
}
