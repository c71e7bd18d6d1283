//! An engine that runs host programs where the published crate runs JavaScript.
//!
//! A guest file that holds a line `//@native ["program", "argument", ...]` is "run" by starting
//! that program on the host: its output becomes Log events, the stream event `stdin` its input.
//! Arguments and environment that the sidecar meant for the guest are passed on. A guest file
//! without such a line ends with code 1 and says why on its standard error.
//!
//! What it cannot do: JavaScript, Python, WebAssembly; the program sees the host's files, never
//! the guest's. A signal is the host's signal. Whatever it started is killed with its session.
//!
//! The modules and the names in them are those that agent-os-execution 0.2.0-rc.2 calls.

pub mod embedded_runtime;
mod guest_program;
mod guest_source;
pub mod ipc_binary;
pub mod runtime_protocol;
