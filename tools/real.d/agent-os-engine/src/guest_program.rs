//! One host program that runs in place of a guest's JavaScript.
//!
//! Its output becomes Log events, cut at characters and never inside one; its end, once both
//! outputs are read, becomes one ExecutionResult. Dropping a GuestProgram kills it and whatever
//! it started in its process group. Four threads each, so that nobody who calls ever waits.

use crate::guest_source::{launch_of, Launch};
use crate::runtime_protocol::RuntimeEvent;
use std::io::{Read, Write};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{channel, Sender};
use std::sync::{Arc, Mutex};
use std::thread;

const STDOUT: u8 = 0;
const STDERR: u8 = 1;

pub struct GuestProgram {
    input: Option<Sender<Vec<u8>>>,
    running: Arc<Mutex<Option<Child>>>,
}

impl GuestProgram {
    /// Starts what `source` names. When nothing can be started, that is told on the guest's
    /// standard error and its execution ends with code 1, or 127 for a program that is not there.
    pub fn start(session_id: &str, source: &str, events: Sender<RuntimeEvent>) -> GuestProgram {
        let mut program = GuestProgram { input: None, running: Arc::default() };
        let Some(launch) = launch_of(source) else {
            let why = "this engine runs no JavaScript, and the file has no line //@native [...]\n";
            refuse(session_id, why.to_owned(), 1, &events);
            return program;
        };
        match spawn(&launch) {
            Ok(child) => program.attach(session_id, child, events),
            Err(error) => {
                let why = format!("cannot start {}: {error}\n", launch.program);
                refuse(session_id, why, 127, &events);
            }
        }
        program
    }

    /// Gives the program bytes; they are lost when it has ended.
    pub fn write(&self, bytes: Vec<u8>) {
        if let Some(input) = &self.input {
            let _ = input.send(bytes);
        }
    }

    /// Closes its standard input behind what was written.
    pub fn close_input(&mut self) {
        self.input = None;
    }

    /// Sends it a signal of the host's numbering; nothing when it has ended.
    pub fn signal(&self, number: i32) {
        if let Some(child) = &*self.running.lock().expect("nobody panics holding this lock") {
            unsafe { libc::kill(child.id() as libc::pid_t, number) };
        }
    }

    /// Kills it and its group. Its end is still reported.
    pub fn kill(&self) {
        if let Some(child) = &*self.running.lock().expect("nobody panics holding this lock") {
            kill_group(child);
        }
    }

    fn attach(&mut self, session_id: &str, mut child: Child, events: Sender<RuntimeEvent>) {
        let mut stdin = child.stdin.take().expect("stdin is a pipe");
        let stdout = child.stdout.take().expect("stdout is a pipe");
        let stderr = child.stderr.take().expect("stderr is a pipe");
        let (input, to_write) = channel::<Vec<u8>>();
        thread::spawn(move || {
            for bytes in to_write {
                if stdin.write_all(&bytes).is_err() {
                    break;
                }
            }
        });
        let out = forward(session_id, STDOUT, stdout, events.clone());
        let err = forward(session_id, STDERR, stderr, events.clone());

        let id = child.id();
        let session_id = session_id.to_owned();
        let running = Arc::clone(&self.running);
        *self.running.lock().expect("nobody panics holding this lock") = Some(child);
        self.input = Some(input);
        thread::spawn(move || {
            wait_without_reaping(id);
            let ended = running.lock().expect("nobody panics holding this lock").take();
            let exit_code = ended.map_or(1, |mut child| {
                kill_group(&child); // what it left behind would keep its output open
                let status = child.wait().ok();
                status.map_or(1, |s| s.code().unwrap_or_else(|| 128 + s.signal().unwrap_or(0)))
            });
            let _ = out.join();
            let _ = err.join();
            let _ = events.send(RuntimeEvent::ExecutionResult { session_id, exit_code });
        });
    }
}

impl Drop for GuestProgram {
    fn drop(&mut self) {
        self.kill();
    }
}

fn spawn(launch: &Launch) -> std::io::Result<Child> {
    Command::new(&launch.program)
        .args(&launch.arguments)
        .envs(launch.environment.iter().map(|(name, value)| (name, value)))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .process_group(0)
        .spawn()
}

fn refuse(session_id: &str, why: String, exit_code: i32, events: &Sender<RuntimeEvent>) {
    let id = || session_id.to_owned();
    let _ = events.send(RuntimeEvent::Log { session_id: id(), channel: STDERR, message: why });
    let _ = events.send(RuntimeEvent::ExecutionResult { session_id: id(), exit_code });
}

fn forward<R: Read + Send + 'static>(
    session_id: &str,
    channel: u8,
    mut from: R,
    events: Sender<RuntimeEvent>,
) -> thread::JoinHandle<()> {
    let session_id = session_id.to_owned();
    thread::spawn(move || {
        let mut kept: Vec<u8> = Vec::new();
        let mut chunk = vec![0u8; 64 * 1024];
        loop {
            let count = from.read(&mut chunk).unwrap_or(0);
            kept.extend_from_slice(&chunk[..count]);
            let whole = if count == 0 { kept.len() } else { whole_characters(&kept) };
            let message = String::from_utf8_lossy(&kept[..whole]).into_owned();
            kept.drain(..whole);
            if !message.is_empty() {
                let session_id = session_id.clone();
                // With no listener left it is read all the same, or the program would block.
                let _ = events.send(RuntimeEvent::Log { session_id, channel, message });
            }
            if count == 0 {
                return;
            }
        }
    })
}

/// How many bytes of `bytes` end with a whole character; what is not UTF-8 at all counts as whole.
fn whole_characters(bytes: &[u8]) -> usize {
    let mut done = 0;
    loop {
        match std::str::from_utf8(&bytes[done..]) {
            Ok(_) => return bytes.len(),
            Err(error) => match error.error_len() {
                None => return done + error.valid_up_to(),
                Some(wrong) => done += error.valid_up_to() + wrong,
            },
        }
    }
}

/// Waits until the child has ended but leaves its number taken, so that a kill meets no stranger.
fn wait_without_reaping(id: u32) {
    let mut info = std::mem::MaybeUninit::<libc::siginfo_t>::zeroed();
    let options = libc::WEXITED | libc::WNOWAIT;
    while unsafe { libc::waitid(libc::P_PID, id, info.as_mut_ptr(), options) } != 0
        && std::io::Error::last_os_error().raw_os_error() == Some(libc::EINTR)
    {}
}

fn kill_group(child: &Child) {
    unsafe { libc::kill(-(child.id() as libc::pid_t), libc::SIGKILL) };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn output_input_and_exit_code_are_passed_on() {
        let (sender, events) = channel();
        let source = "//@native [\"/bin/sh\",\"-c\",\"read line; echo got $line; exit 3\"]\n";

        let program = GuestProgram::start("s", source, sender);
        program.write(b"hello\n".to_vec());

        let seen: Vec<_> = events.iter().collect();
        let log =
            RuntimeEvent::Log { session_id: "s".into(), channel: 0, message: "got hello\n".into() };
        let end = RuntimeEvent::ExecutionResult { session_id: "s".into(), exit_code: 3 };
        assert_eq!(seen, [log, end]);
        drop(program);
    }

    #[test]
    fn a_killed_program_is_reported_with_its_whole_group() {
        let (sender, events) = channel();
        let source = "//@native [\"/bin/sh\",\"-c\",\"cat & cat\"]\n";

        let program = GuestProgram::start("s", source, sender);
        program.kill();

        let end = RuntimeEvent::ExecutionResult { session_id: "s".into(), exit_code: 137 };
        assert_eq!(events.iter().collect::<Vec<_>>(), [end]);
    }

    #[test]
    fn a_signal_reaches_the_program() {
        let (sender, events) = channel();
        let source = "//@native [\"/bin/cat\"]\n";

        let program = GuestProgram::start("s", source, sender);
        program.signal(15);

        let end = RuntimeEvent::ExecutionResult { session_id: "s".into(), exit_code: 143 };
        assert_eq!(events.iter().collect::<Vec<_>>(), [end]);
    }

    #[test]
    fn a_character_is_never_cut() {
        assert_eq!(whole_characters("aé".as_bytes()), 3);
        assert_eq!(whole_characters(&"aé".as_bytes()[..2]), 1);
        assert_eq!(whole_characters(b"\xff\xffa"), 3);
    }
}
