//! The frames that agent-os-execution exchanges with its engine, as far as this engine reads them.
//!
//! A frame is a big-endian u32 (the length of what follows), a kind byte, a session id with its
//! length in one byte, and the kind's own fields. Errors are of kind InvalidData.

use std::io::{self, Read};

const LONGEST_FRAME: usize = 64 * 1024 * 1024;

const CREATE_SESSION: u8 = 0x02;
const DESTROY_SESSION: u8 = 0x03;
const EXECUTE: u8 = 0x05;
const STREAM_EVENT: u8 = 0x07;
const TERMINATE_EXECUTION: u8 = 0x08;
const EXECUTION_RESULT: u8 = 0x82;
const LOG: u8 = 0x83;

/// One frame. `Unused` is a kind that an engine without JavaScript has no use for.
#[derive(Debug, Clone, PartialEq)]
pub enum BinaryFrame {
    CreateSession { session_id: String },
    DestroySession { session_id: String },
    Execute { session_id: String, user_code: String },
    StreamEvent { session_id: String, event_type: String, payload: Vec<u8> },
    TerminateExecution { session_id: String },
    Unused { session_id: String },
    ExecutionResult { session_id: String, exit_code: i32 },
    Log { session_id: String, channel: u8, message: String },
}

/// Reads one frame that the sidecar sent.
pub fn read_frame<R: Read>(reader: &mut R) -> io::Result<BinaryFrame> {
    let mut prefix = [0u8; 4];
    reader.read_exact(&mut prefix)?;
    let length = u32::from_be_bytes(prefix) as usize;
    if length > LONGEST_FRAME {
        return Err(invalid("the frame is longer than 64 MiB"));
    }
    let mut body = vec![0u8; length];
    reader.read_exact(&mut body)?;

    let mut fields = Fields { rest: &body };
    let kind = fields.byte()?;
    let id_length = fields.byte()? as usize;
    let session_id = fields.text(id_length)?;
    Ok(match kind {
        CREATE_SESSION => BinaryFrame::CreateSession { session_id },
        DESTROY_SESSION => BinaryFrame::DestroySession { session_id },
        TERMINATE_EXECUTION => BinaryFrame::TerminateExecution { session_id },
        EXECUTE => {
            fields.byte()?; // script or module: the same to us
            let path = fields.length_u16()?;
            fields.bytes(path)?;
            for _ in 0..2 {
                let polyfill = fields.length_u32()?;
                fields.bytes(polyfill)?;
            }
            let user_code = fields.text(fields.rest.len())?;
            BinaryFrame::Execute { session_id, user_code }
        }
        STREAM_EVENT => {
            let name = fields.length_u16()?;
            let event_type = fields.text(name)?;
            BinaryFrame::StreamEvent { session_id, event_type, payload: fields.rest.to_vec() }
        }
        _ => BinaryFrame::Unused { session_id },
    })
}

/// The bytes of a frame that an engine sends, length first.
pub fn frame_to_bytes(frame: &BinaryFrame) -> io::Result<Vec<u8>> {
    let mut body = Vec::new();
    match frame {
        BinaryFrame::ExecutionResult { session_id, exit_code } => {
            start(&mut body, EXECUTION_RESULT, session_id)?;
            body.extend_from_slice(&exit_code.to_be_bytes());
            body.push(0); // neither exports nor an error follow
        }
        BinaryFrame::Log { session_id, channel, message } => {
            start(&mut body, LOG, session_id)?;
            body.push(*channel);
            body.extend_from_slice(message.as_bytes());
        }
        _ => return Err(invalid("an engine sends results and logs only")),
    }
    let mut bytes = (body.len() as u32).to_be_bytes().to_vec();
    bytes.extend_from_slice(&body);
    Ok(bytes)
}

fn start(body: &mut Vec<u8>, kind: u8, session_id: &str) -> io::Result<()> {
    let length =
        u8::try_from(session_id.len()).map_err(|_| invalid("the session id is too long"))?;
    body.push(kind);
    body.push(length);
    body.extend_from_slice(session_id.as_bytes());
    Ok(())
}

fn invalid(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

struct Fields<'a> {
    rest: &'a [u8],
}

impl<'a> Fields<'a> {
    fn bytes(&mut self, count: usize) -> io::Result<&'a [u8]> {
        if count > self.rest.len() {
            return Err(invalid("the frame ends inside a field"));
        }
        let (field, rest) = self.rest.split_at(count);
        self.rest = rest;
        Ok(field)
    }

    fn byte(&mut self) -> io::Result<u8> {
        Ok(self.bytes(1)?[0])
    }

    fn length_u16(&mut self) -> io::Result<usize> {
        let field = self.bytes(2)?;
        Ok(u16::from_be_bytes([field[0], field[1]]) as usize)
    }

    fn length_u32(&mut self) -> io::Result<usize> {
        let field = self.bytes(4)?;
        Ok(u32::from_be_bytes([field[0], field[1], field[2], field[3]]) as usize)
    }

    fn text(&mut self, count: usize) -> io::Result<String> {
        String::from_utf8(self.bytes(count)?.to_vec()).map_err(|_| invalid("a text is not UTF-8"))
    }
}
