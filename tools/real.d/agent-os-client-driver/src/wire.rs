//! The driver's side of the wire: one JSON-RPC message a line on standard output, and what goes
//! wrong with a call in the form that the driver protocol wants.

use agent_os_client::ClientError;
use serde_json::{json, Value};
use std::io::Write;

pub type Answer = Result<Value, Failure>;

/// Why a call failed: the number, the text code to decide by, and the sentence for people.
#[derive(Debug)]
pub struct Failure {
    pub number: i64,
    pub code: &'static str,
    pub message: String,
    pub data: Value,
}

impl Failure {
    pub fn bad_params(message: impl Into<String>) -> Failure {
        Failure { number: -32602, code: "", message: message.into(), data: Value::Null }
    }

    pub fn no_method(method: &str) -> Failure {
        let message = format!("there is no method {method}");
        Failure { number: -32601, code: "", message, data: Value::Null }
    }

    fn component(code: &'static str, error: &dyn std::fmt::Display) -> Failure {
        Failure { number: -32000, code, message: error.to_string(), data: Value::Null }
    }
}

impl From<ClientError> for Failure {
    fn from(error: ClientError) -> Failure {
        let code = match &error {
            ClientError::PathNotAbsolute(_) => "path_not_absolute",
            ClientError::PathNotNormalized(_) => "path_not_normalized",
            ClientError::PathReadOnly(_) => "path_read_only",
            ClientError::SessionNotFound(_) => "session_not_found",
            ClientError::Kernel { .. } => "kernel",
            ClientError::Transport(_) => "transport",
            ClientError::Sidecar(message) if is_gone(message) => "transport",
            ClientError::Sidecar(_) => "sidecar",
            _ => "other",
        };
        let mut failure = Failure::component(code, &error);
        if let ClientError::Kernel { code, message } = &error {
            failure.data = json!({"rejection": {"code": code, "message": message}});
        }
        failure
    }
}

/// Whether the text of a sidecar error says that there is no sidecar, or no longer.
fn is_gone(message: &str) -> bool {
    ["sidecar transport", "failed to spawn sidecar"].iter().any(|one| message.starts_with(one))
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Failure {
        match error.downcast::<ClientError>() {
            Ok(known) => known.into(),
            // Of an answer that it did not ask for the file methods say no more than a text.
            Err(other) => {
                let text = format!("{other:#}");
                let unasked = text.starts_with("unexpected response");
                Failure::component(if unasked { "sidecar" } else { "other" }, &text)
            }
        }
    }
}

/// Writes one message in one write. A host that has gone away is told by the end of the input.
pub fn write(message: Value) {
    let line = message.to_string() + "\n";
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(line.as_bytes()).and_then(|()| out.flush());
}

pub fn notify(method: &str, params: Value) {
    write(json!({"jsonrpc": "2.0", "method": method, "params": params}));
}

pub fn answer(id: Value, answer: Answer) {
    match answer {
        Ok(result) => write(json!({"jsonrpc": "2.0", "id": id, "result": result})),
        Err(failure) => {
            let mut error = json!({"code": failure.number, "message": failure.message});
            if !failure.code.is_empty() {
                let mut data = json!({"code": failure.code});
                if let Value::Object(more) = failure.data {
                    data.as_object_mut().expect("made above").extend(more);
                }
                error["data"] = data;
            }
            write(json!({"jsonrpc": "2.0", "id": id, "error": error}));
        }
    }
}
