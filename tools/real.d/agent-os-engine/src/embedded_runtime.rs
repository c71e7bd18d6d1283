//! The engine: sessions by name, each with at most one program, and one listener each.
//!
//! All calls may come from any thread and none waits for a program. A command for a session that
//! does not exist is an error of kind Other, as is a second session of the same name.

use crate::guest_program::GuestProgram;
use crate::runtime_protocol::{RuntimeCommand, RuntimeEvent, SessionMessage};
use std::collections::HashMap;
use std::io;
use std::os::unix::net::UnixStream;
use std::sync::mpsc::{channel, Receiver, Sender};
use std::sync::{Arc, Mutex, OnceLock};

#[derive(Default)]
pub struct EmbeddedV8Runtime {
    sessions: Mutex<HashMap<String, Option<GuestProgram>>>,
    listeners: Mutex<HashMap<String, Sender<RuntimeEvent>>>,
}

impl EmbeddedV8Runtime {
    pub fn is_alive(&self) -> bool {
        true
    }

    /// Events of the session arrive at the returned receiver; one receiver a session.
    pub fn register_session(&self, session_id: &str) -> io::Result<Receiver<RuntimeEvent>> {
        let mut listeners = self.listeners.lock().expect("nobody panics holding this lock");
        if listeners.contains_key(session_id) {
            return Err(io::Error::new(
                io::ErrorKind::AlreadyExists,
                format!("session {session_id} has a listener already"),
            ));
        }
        let (sender, receiver) = channel();
        listeners.insert(session_id.to_owned(), sender);
        Ok(receiver)
    }

    pub fn unregister_session(&self, session_id: &str) {
        self.listeners.lock().expect("nobody panics holding this lock").remove(session_id);
    }

    pub fn session_handle(self: &Arc<Self>, session_id: String) -> EmbeddedV8SessionHandle {
        EmbeddedV8SessionHandle { session_id, runtime: Arc::clone(self) }
    }

    pub fn dispatch(&self, command: RuntimeCommand) -> io::Result<()> {
        let mut sessions = self.sessions.lock().expect("nobody panics holding this lock");
        match command {
            RuntimeCommand::CreateSession { session_id } => {
                if sessions.contains_key(&session_id) {
                    return Err(io::Error::other(format!("session {session_id} exists already")));
                }
                sessions.insert(session_id, None);
            }
            RuntimeCommand::DestroySession { session_id } => {
                sessions.remove(&session_id).ok_or_else(|| no_session(&session_id))?;
            }
            RuntimeCommand::SendToSession { session_id, message } => {
                let session =
                    sessions.get_mut(&session_id).ok_or_else(|| no_session(&session_id))?;
                self.tell(&session_id, session, message);
            }
        }
        Ok(())
    }

    fn tell(&self, session_id: &str, session: &mut Option<GuestProgram>, message: SessionMessage) {
        match message {
            SessionMessage::Execute { user_code } => {
                *session =
                    Some(GuestProgram::start(session_id, &user_code, self.sender_of(session_id)));
            }
            SessionMessage::StreamEvent { event_type, payload } => {
                let Some(program) = session else { return };
                match event_type.as_str() {
                    "stdin" => program.write(text_of_cbor(&payload).to_vec()),
                    "stdin_end" => program.close_input(),
                    "signal" => {
                        if let Some(number) = signal_of_cbor(&payload) {
                            program.signal(number);
                        }
                    }
                    _ => {}
                }
            }
            SessionMessage::TerminateExecution => {
                if let Some(program) = session {
                    program.kill();
                }
            }
            SessionMessage::Unused => {}
        }
    }

    fn sender_of(&self, session_id: &str) -> Sender<RuntimeEvent> {
        let listeners = self.listeners.lock().expect("nobody panics holding this lock");
        listeners.get(session_id).cloned().unwrap_or_else(|| channel().0)
    }
}

/// The bytes of the one text string that `payload` is; empty when it is anything else.
fn text_of_cbor(payload: &[u8]) -> &[u8] {
    const TEXT: u8 = 0x60;
    let Some(&first) = payload.first() else { return &[] };
    let head = match first ^ TEXT {
        0..=23 => 1,
        24 => 2,
        25 => 3,
        26 => 5,
        27 => 9,
        _ => return &[],
    };
    payload.get(head..).unwrap_or(&[])
}

/// The small whole number under the key "number" of the map that `payload` is.
fn signal_of_cbor(payload: &[u8]) -> Option<i32> {
    const KEY: &[u8] = b"\x66number";
    let at = payload.windows(KEY.len()).position(|window| window == KEY)? + KEY.len();
    match payload.get(at)? {
        small @ 0..=23 => Some(i32::from(*small)),
        24 => payload.get(at + 1).map(|byte| i32::from(*byte)),
        _ => None,
    }
}

fn no_session(session_id: &str) -> io::Error {
    io::Error::other(format!("there is no session {session_id}"))
}

/// Speaks to one session of a shared engine. Copies are handles to the same session.
#[derive(Clone)]
pub struct EmbeddedV8SessionHandle {
    session_id: String,
    runtime: Arc<EmbeddedV8Runtime>,
}

impl EmbeddedV8SessionHandle {
    /// This engine makes no calls into the sidecar, so an answer answers nothing.
    pub fn send_bridge_response(
        &self,
        _call: u64,
        _status: u8,
        _answer: Vec<u8>,
    ) -> io::Result<()> {
        Ok(())
    }

    pub fn send_stream_event(&self, event_type: &str, payload: Vec<u8>) -> io::Result<()> {
        self.send(SessionMessage::StreamEvent { event_type: event_type.to_owned(), payload })
    }

    pub fn terminate(&self) -> io::Result<()> {
        self.send(SessionMessage::TerminateExecution)
    }

    pub fn destroy(&self) -> io::Result<()> {
        self.runtime.unregister_session(&self.session_id);
        self.runtime
            .dispatch(RuntimeCommand::DestroySession { session_id: self.session_id.clone() })
    }

    pub fn session_id(&self) -> &str {
        &self.session_id
    }

    fn send(&self, message: SessionMessage) -> io::Result<()> {
        let session_id = self.session_id.clone();
        self.runtime.dispatch(RuntimeCommand::SendToSession { session_id, message })
    }
}

/// The one engine of this process.
pub fn shared_embedded_runtime() -> io::Result<Arc<EmbeddedV8Runtime>> {
    static SHARED: OnceLock<Arc<EmbeddedV8Runtime>> = OnceLock::new();
    Ok(Arc::clone(SHARED.get_or_init(Arc::default)))
}

/// Of an engine behind a socket pair. The sidecar has none; the crate must name it to compile.
pub struct EmbeddedRuntimeHandle {}

impl EmbeddedRuntimeHandle {
    pub fn shutdown(&self) {}
}

/// Always refused: there is no engine behind a socket here.
pub fn spawn_embedded_runtime_ipc(
    _concurrency: Option<usize>,
) -> io::Result<(UnixStream, EmbeddedRuntimeHandle)> {
    Err(io::Error::new(
        io::ErrorKind::Unsupported,
        "this engine is only reached inside the process, see shared_embedded_runtime",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn payloads_are_read_as_far_as_they_are_used() {
        assert_eq!(text_of_cbor(b"\x62hi"), b"hi");
        assert_eq!(text_of_cbor(b"\x78\x02hi"), b"hi");
        assert_eq!(text_of_cbor(b"\x01"), b"");
        assert_eq!(signal_of_cbor(b"\xa2\x66number\x0f\x66signal\x67SIGTERM"), Some(15));
        assert_eq!(signal_of_cbor(b"\xa1\x66number\x18\x1c"), Some(28));
        assert_eq!(signal_of_cbor(b"\xa0"), None);
    }
}
