//! What the sidecar may ask of the engine, and what the engine tells it.

use crate::ipc_binary::BinaryFrame;
use std::io;

#[derive(Debug, Clone, PartialEq)]
pub enum RuntimeCommand {
    CreateSession { session_id: String },
    DestroySession { session_id: String },
    SendToSession { session_id: String, message: SessionMessage },
}

#[derive(Debug, Clone, PartialEq)]
pub enum SessionMessage {
    Execute {
        user_code: String,
    },
    StreamEvent {
        event_type: String,
        payload: Vec<u8>,
    },
    TerminateExecution,
    /// An answer to a call that this engine never makes, or globals that nobody reads.
    Unused,
}

#[derive(Debug, Clone, PartialEq)]
pub enum RuntimeEvent {
    ExecutionResult { session_id: String, exit_code: i32 },
    Log { session_id: String, channel: u8, message: String },
}

impl TryFrom<BinaryFrame> for RuntimeCommand {
    type Error = io::Error;

    fn try_from(frame: BinaryFrame) -> io::Result<Self> {
        let to = |session_id, message| Ok(RuntimeCommand::SendToSession { session_id, message });
        match frame {
            BinaryFrame::CreateSession { session_id } => {
                Ok(RuntimeCommand::CreateSession { session_id })
            }
            BinaryFrame::DestroySession { session_id } => {
                Ok(RuntimeCommand::DestroySession { session_id })
            }
            BinaryFrame::Execute { session_id, user_code } => {
                to(session_id, SessionMessage::Execute { user_code })
            }
            BinaryFrame::StreamEvent { session_id, event_type, payload } => {
                to(session_id, SessionMessage::StreamEvent { event_type, payload })
            }
            BinaryFrame::TerminateExecution { session_id } => {
                to(session_id, SessionMessage::TerminateExecution)
            }
            BinaryFrame::Unused { session_id } => to(session_id, SessionMessage::Unused),
            BinaryFrame::ExecutionResult { .. } | BinaryFrame::Log { .. } => Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                "results and logs come from the engine, they are not sent to it",
            )),
        }
    }
}

impl From<RuntimeEvent> for BinaryFrame {
    fn from(event: RuntimeEvent) -> Self {
        match event {
            RuntimeEvent::ExecutionResult { session_id, exit_code } => {
                BinaryFrame::ExecutionResult { session_id, exit_code }
            }
            RuntimeEvent::Log { session_id, channel, message } => {
                BinaryFrame::Log { session_id, channel, message }
            }
        }
    }
}
