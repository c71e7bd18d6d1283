//! A filesystem to mount that holds nothing and refuses everything.

use agent_os_client::{VirtualDirEntry, VirtualFileSystem, VirtualStat};
use anyhow::{bail, Result};

pub struct Nothing;

macro_rules! refuse_all {
    ($($name:ident($($argument:ident: $type:ty),*) -> $answer:ty;)*) => {
        #[async_trait::async_trait]
        impl VirtualFileSystem for Nothing {
            $(async fn $name(&self, $($argument: $type),*) -> Result<$answer> {
                $(let _ = $argument;)*
                bail!("ENOSYS: nothing is mounted here");
            })*
        }
    };
}

refuse_all! {
    read_file(path: &str) -> Vec<u8>;
    read_text_file(path: &str) -> String;
    read_dir(path: &str) -> Vec<String>;
    read_dir_with_types(path: &str) -> Vec<VirtualDirEntry>;
    write_file(path: &str, content: &[u8]) -> ();
    create_dir(path: &str) -> ();
    mkdir(path: &str, recursive: bool) -> ();
    exists(path: &str) -> bool;
    stat(path: &str) -> VirtualStat;
    lstat(path: &str) -> VirtualStat;
    remove_file(path: &str) -> ();
    remove_dir(path: &str) -> ();
    rename(from: &str, to: &str) -> ();
    realpath(path: &str) -> String;
    symlink(target: &str, path: &str) -> ();
    readlink(path: &str) -> String;
    link(existing: &str, new_path: &str) -> ();
    chmod(path: &str, mode: u32) -> ();
    chown(path: &str, uid: u32, gid: u32) -> ();
    utimes(path: &str, atime_ms: f64, mtime_ms: f64) -> ();
    truncate(path: &str, len: u64) -> ();
    pread(path: &str, offset: u64, length: u64) -> Vec<u8>;
    pwrite(path: &str, offset: u64, data: &[u8]) -> u64;
}
