//! A driver in Rust with nothing behind it but the component `probe` (docs/driver-protocol.md); needs rustc
//! alone: `rustc -O mirror_driver.rs`. A value that is only passed on stays the text that it came as, so the
//! reader below checks JSON and finds members, and builds nothing. One call is served at a time.
use std::collections::VecDeque;
use std::io::{self, BufRead, Write};

/// Where the JSON value at `i` ends, or None if there is none.
fn value_end(s: &[u8], i: usize, depth: usize) -> Option<usize> {
    let close = match s.get(i)? {
        b'"' => return string_end(s, i),
        b'{' => b'}',
        b'[' => b']',
        _ => {
            let end = (i..s.len()).find(|&k| !(s[k].is_ascii_alphanumeric() || b"+-.".contains(&s[k])));
            let word = std::str::from_utf8(&s[i..end.unwrap_or(s.len())]).ok()?;
            let number = word.as_bytes().first().map_or(false, |c| *c == b'-' || c.is_ascii_digit());
            let ok = matches!(word, "true" | "false" | "null") || (number && word.parse::<f64>().is_ok());
            return if ok { Some(i + word.len()) } else { None };
        }
    };
    let mut i = blanks(s, i + 1);
    if depth > 500 || *s.get(i)? == close { return if depth > 500 { None } else { Some(i + 1) }; }
    loop {
        if close == b'}' {
            i = blanks(s, string_end(s, i)?);
            if *s.get(i)? != b':' { return None; }
            i = blanks(s, i + 1);
        }
        i = blanks(s, value_end(s, i, depth + 1)?);
        match s.get(i)? {
            b',' => i = blanks(s, i + 1),
            c if *c == close => return Some(i + 1),
            _ => return None,
        }
    }
}
fn string_end(s: &[u8], i: usize) -> Option<usize> {
    if *s.get(i)? != b'"' { return None; }
    let mut k = i + 1;
    while *s.get(k)? != b'"' {
        if s[k] < 0x20 { return None; }
        k += if s[k] == b'\\' { 2 } else { 1 };
    }
    Some(k + 1)
}
fn blanks(s: &[u8], mut i: usize) -> usize {
    while i < s.len() && b" \t\r".contains(&s[i]) { i += 1; }
    i
}
/// The text of a JSON string, as far as names of methods and members need it.
fn text(raw: &str) -> Option<String> {
    let mut chars = raw.strip_prefix('"')?.strip_suffix('"')?.chars();
    let mut out = String::new();
    while let Some(c) = chars.next() {
        match if c == '\\' { chars.next()? } else { out.push(c); continue } {
            'u' => out.push(char::from_u32(u32::from_str_radix(&chars.by_ref().take(4).collect::<String>(), 16).ok()?).unwrap_or('?')),
            other => out.push(other),
        }
    }
    Some(out)
}
/// The member of an object that is known to be valid, as it was written.
fn member<'a>(object: &'a str, name: &str) -> Option<&'a str> {
    let s = object.as_bytes();
    let (mut i, mut found) = (blanks(s, 1), None);
    while s[0] == b'{' && s[i] == b'"' {
        let key_end = string_end(s, i)?;
        let start = blanks(s, blanks(s, key_end) + 1);
        let end = value_end(s, start, 0)?;
        if text(&object[i..key_end])? == name { found = Some(&object[start..end]); }
        i = blanks(s, end);
        if s[i] == b',' { i = blanks(s, i + 1); }
    }
    found
}

enum Message { Broken(String, i32, &'static str), Call(String), Answer(String) }

struct Driver { waiting: VecDeque<Message>, last_id: u64 }

impl Driver {
    fn read(&mut self) -> Message {
        let mut line = Vec::new();
        while io::stdin().lock().read_until(b'\n', &mut line).unwrap_or(0) > 0 {
            let (start, bytes) = (blanks(&line, 0), line.strip_suffix(b"\n").unwrap_or(&line));
            if start < bytes.len() { return classify(&bytes[start..]); }
            line.clear();
        }
        std::process::exit(0) // the end of the input, also while a port is waited for
    }
    fn call_port(&mut self, method: &str, params: &str) -> Result<String, String> {
        self.last_id += 1;
        let id = self.last_id.to_string();
        say(&format!("\"id\":{id},\"method\":{method},\"params\":{params}"));
        loop {
            match self.read() {
                Message::Answer(m) if member(&m, "id") == Some(&id) => return match member(&m, "error") {
                    Some(error) => Err(error.to_string()),
                    None => Ok(member(&m, "result").unwrap_or("{}").to_string()),
                },
                Message::Answer(_) => {} // nobody waits for it
                other => self.waiting.push_back(other),
            }
        }
    }
    /// What a method gives, or the error that goes out in its place.
    fn run(&mut self, method: &str, params: &str) -> Result<String, String> {
        if !params.starts_with('{') { return Err(error(-32602, "params must be an object")); }
        let inner = member(params, "params").unwrap_or("{}");
        let port = member(params, "method").filter(|m| m.starts_with('"'));
        match (method, port) {
            ("driver.hello", _) => Ok(r#"{"driver":"mirror-rust","protocol":1,"components":["probe"]}"#.to_string()),
            ("probe.call" | "probe.notify", None) => Err(error(-32602, "method must be a text")),
            ("probe.call", Some(port)) => self.call_port(port, inner),
            ("probe.notify", Some(port)) => {
                say(&format!("\"method\":{port},\"params\":{inner}"));
                Ok("{}".to_string())
            }
            _ => Err(error(-32601, "unknown method")),
        }
    }
    fn serve(&mut self, message: Message) {
        match message {
            Message::Broken(id, code, why) => say(&format!("\"id\":{id},\"error\":{}", error(code, why))),
            Message::Answer(_) => {}
            Message::Call(call) => {
                let id = match member(&call, "id") { Some(id) => id, None => return }; // a notification that nobody knows
                let method = text(member(&call, "method").unwrap_or("\"\"")).unwrap_or_default();
                match self.run(&method, member(&call, "params").unwrap_or("{}")) {
                    Ok(result) => say(&format!("\"id\":{id},\"result\":{result}")),
                    Err(error) => say(&format!("\"id\":{id},\"error\":{error}")),
                }
            }
        }
    }
}
fn classify(line: &[u8]) -> Message {
    let end = value_end(line, 0, 0).filter(|end| blanks(line, *end) == line.len());
    let m = match (end, String::from_utf8(line.to_vec())) {
        (Some(_), Ok(text)) => text,
        _ => return Message::Broken("null".into(), -32700, "not JSON"),
    };
    let id = if m.starts_with('{') { member(&m, "id") } else { None };
    let good_id = id.map_or(true, |id| id == "null" || id.starts_with(|c: char| c == '"' || c == '-' || c.is_ascii_digit()));
    let is_20 = m.starts_with('{') && member(&m, "jsonrpc") == Some("\"2.0\"");
    let method = if is_20 { member(&m, "method") } else { None };
    let answers = is_20 && method.is_none() && member(&m, "result").is_some() != member(&m, "error").is_some();
    match () {
        _ if is_20 && good_id && method.map_or(false, |m| m.starts_with('"')) => Message::Call(m),
        _ if good_id && answers => Message::Answer(m),
        _ => Message::Broken(id.filter(|_| good_id).unwrap_or("null").into(), -32600, "no JSON-RPC 2.0 message"),
    }
}
fn error(code: i32, why: &str) -> String { format!("{{\"code\":{code},\"message\":\"{why}\"}}") }
fn say(members: &str) {
    let mut out = io::stdout().lock();
    let _ = out.write_all(format!("{{\"jsonrpc\":\"2.0\",{members}}}\n").as_bytes()).and_then(|()| out.flush());
}
fn main() {
    let mut driver = Driver { waiting: VecDeque::new(), last_id: 0 };
    loop {
        let next = driver.waiting.pop_front();
        let message = next.unwrap_or_else(|| driver.read());
        driver.serve(message);
    }
}
