//! A driver over the published client library of agent-os: docs/driver-protocol.md is the wire,
//! docs/session-client.md the methods. Calls are served side by side; the component's time stands
//! still but for clock.advance. The sidecar that the library starts is $AGENT_OS_SIDECAR_BIN.

mod component;
mod files;
mod nothing;
mod params;
mod sessions;
mod wire;

use component::Component;
use serde_json::{json, Value};
use std::io::BufRead;
use std::sync::Arc;
use tokio::sync::mpsc;

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        .build()
        .expect("a runtime can be made");
    runtime.block_on(serve());
    std::process::exit(0); // open calls are given up, and the sidecar sees the end of its input
}

async fn serve() {
    let (lines, mut incoming) = mpsc::unbounded_channel();
    // A blocking task of the runtime, not a thread beside it: while one runs, time that is paused
    // does not move on by itself when there is nothing else to do.
    tokio::task::spawn_blocking(move || {
        for line in std::io::stdin().lock().split(b'\n') {
            if line.map(|line| lines.send(line)).is_err() {
                break;
            }
        }
    });
    let component = Arc::new(Component::default());
    while let Some(line) = incoming.recv().await {
        let line = line.strip_suffix(b"\r").unwrap_or(&line);
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        match serde_json::from_slice::<Value>(line) {
            Ok(message) => take(&component, message),
            Err(error) => refuse(Value::Null, -32700, &format!("no JSON: {error}")),
        }
    }
}

/// Starts the call that `message` is. Notifications and answers mean nothing here: no port is
/// ever called.
fn take(component: &Arc<Component>, message: Value) {
    let id = message.get("id").filter(|id| id.is_string() || id.is_number()).cloned();
    let bad_id = message.get("id").is_some() && id.is_none();
    let is_answer = message.get("result").is_some() || message.get("error").is_some();
    let method = message.get("method").and_then(Value::as_str).map(str::to_owned);
    let is_2_0 = message.get("jsonrpc") == Some(&json!("2.0"));
    let (Some(method), true, false) = (method, is_2_0, bad_id) else {
        let dropped = is_2_0 && is_answer && id.is_some() && message.get("method").is_none();
        if !dropped {
            refuse(id.unwrap_or(Value::Null), -32600, "no JSON-RPC 2.0 message");
        }
        return;
    };
    let Some(id) = id else { return };
    let params = message.get("params").cloned().unwrap_or_else(|| json!({}));
    let component = Arc::clone(component);
    tokio::spawn(async move {
        let answer = component.call(&method, &params).await;
        wire::answer(id, answer);
    });
}

fn refuse(id: Value, number: i64, message: &str) {
    wire::write(json!({"jsonrpc": "2.0", "id": id, "error": {"code": number, "message": message}}));
}
