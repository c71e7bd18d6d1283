//! fs.*: each method is one of the library. Content goes down as text or base64 and up as base64.

use crate::params::{list, optional, text};
use crate::wire::{Answer, Failure};
use agent_os_client::{
    AgentOs, BatchWriteEntry, DeleteOptions, FileContent, MkdirOptions, MountFsOptions,
    ReaddirRecursiveOptions,
};
use base64::engine::general_purpose::STANDARD as BASE64;
use base64::Engine;
use serde_json::{json, Value};

pub async fn call(client: &AgentOs, method: &str, params: &Value) -> Answer {
    match method {
        "fs.write_files" => return write_files(client, params).await,
        "fs.read_files" => return read_files(client, params).await,
        "fs.move" => {
            client.move_path(text(params, "from")?, text(params, "to")?).await?;
            return Ok(json!({}));
        }
        "fs.snapshot" => {
            return Ok(json!({"snapshot": client.snapshot_root_filesystem().await?}));
        }
        _ => {}
    }
    let path = text(params, "path")?;
    let recursive = optional(params, "recursive")?.unwrap_or(false);
    match method {
        "fs.read_file" => {
            return Ok(json!({"content": {"base64": BASE64.encode(client.read_file(path).await?)}}))
        }
        "fs.readdir" => return Ok(json!({"entries": client.readdir(path).await?})),
        "fs.readdir_recursive" => {
            let options = ReaddirRecursiveOptions {
                max_depth: optional(params, "max_depth")?,
                exclude: optional(params, "exclude")?.unwrap_or_default(),
            };
            return Ok(json!({"entries": client.readdir_recursive(path, options).await?}));
        }
        "fs.stat" => return Ok(json!({"stat": client.stat(path).await?})),
        "fs.exists" => return Ok(json!({"exists": client.exists(path).await?})),
        "fs.write_file" => client.write_file(path, content(params)?).await?,
        "fs.mkdir" => client.mkdir(path, MkdirOptions { recursive }).await?,
        "fs.delete" => client.delete(path, DeleteOptions { recursive }).await?,
        "fs.mount" => {
            let options = MountFsOptions::default();
            client.mount_fs(path, std::sync::Arc::new(crate::nothing::Nothing), options)?;
        }
        "fs.unmount" => client.unmount_fs(path)?,
        _ => return Err(Failure::no_method(method)),
    }
    Ok(json!({}))
}

async fn write_files(client: &AgentOs, params: &Value) -> Answer {
    let mut entries = Vec::new();
    for entry in list(params, "entries")? {
        let path = text(entry, "path")?.to_owned();
        entries.push(BatchWriteEntry { path, content: content(entry)? });
    }
    let results: Vec<Value> = client
        .write_files(entries)
        .await
        .into_iter()
        .map(|one| json!({"path": one.path, "success": one.success, "error": one.error}))
        .collect();
    Ok(json!({"results": results}))
}

async fn read_files(client: &AgentOs, params: &Value) -> Answer {
    let mut paths = Vec::new();
    for path in list(params, "paths")? {
        let path = path.as_str().ok_or_else(|| Failure::bad_params("a path must be a text"))?;
        paths.push(path.to_owned());
    }
    let results: Vec<Value> = client
        .read_files(paths)
        .await
        .into_iter()
        .map(|one| {
            let content = one.content.map(|bytes| json!({"base64": BASE64.encode(bytes)}));
            json!({"path": one.path, "content": content, "error": one.error})
        })
        .collect();
    Ok(json!({"results": results}))
}

/// `{"content": {"text": ...}}` or `{"content": {"base64": ...}}`.
fn content(of: &Value) -> Result<FileContent, Failure> {
    let content = of.get("content").cloned().unwrap_or(Value::Null);
    if let Some(text) = content.get("text").and_then(Value::as_str) {
        return Ok(FileContent::Text(text.to_owned()));
    }
    let encoded = content.get("base64").and_then(Value::as_str);
    encoded
        .and_then(|encoded| BASE64.decode(encoded).ok())
        .map(FileContent::Bytes)
        .ok_or_else(|| Failure::bad_params("content must be {text} or {base64}"))
}
