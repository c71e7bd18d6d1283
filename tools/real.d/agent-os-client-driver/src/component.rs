//! What the driver drives: at most one client of the library, and the methods that need none.

use crate::params::{optional, text};
use crate::wire::{notify, Answer, Failure};
use crate::{files, sessions};
use agent_os_client::{AgentOs, AgentOsConfigBuilder};
use serde_json::{json, Value};
use std::sync::atomic::AtomicU64;
use std::sync::Mutex;
use std::time::Duration;

#[derive(Default)]
pub struct Component {
    client: Mutex<Option<AgentOs>>,
    clock: tokio::sync::Mutex<()>,
    pub subscriptions: AtomicU64,
}

impl Component {
    pub async fn call(&self, method: &str, params: &Value) -> Answer {
        if !params.is_object() {
            return Err(Failure::bad_params("params must be an object"));
        }
        match method {
            "driver.hello" => Ok(json!({
                "driver": "agent-os-client",
                "protocol": 1,
                "components": ["client", "session", "fs", "probe"],
                "abilities": {"concurrent": true, "clock": true},
            })),
            "clock.advance" => {
                let _one_at_a_time = self.clock.lock().await;
                advance(params).await
            }
            "probe.notify" => {
                let told = params.get("params").cloned().unwrap_or_else(|| json!({}));
                notify(text(params, "method")?, told);
                Ok(json!({}))
            }
            "probe.wait" => {
                tokio::time::sleep(milliseconds(params)?).await;
                Ok(json!({}))
            }
            "client.connect" => self.connect(params).await,
            "client.shutdown" => {
                self.client()?.shutdown().await?;
                Ok(json!({}))
            }
            "client.constants" => Ok(constants()),
            "client.list_agents" => Ok(json!({"agents": self.client()?.list_agents()})),
            _ if method.starts_with("session.") => {
                sessions::call(self, &self.client()?, method, params).await
            }
            _ if method.starts_with("fs.") => files::call(&self.client()?, method, params).await,
            _ => Err(Failure::no_method(method)),
        }
    }

    async fn connect(&self, params: &Value) -> Answer {
        let mut config = AgentOsConfigBuilder::new();
        if let Some(folder) = optional::<String>(params, "module_access_cwd")? {
            config = config.module_access_cwd(folder);
        }
        if let Some(more) = optional::<String>(params, "additional_instructions")? {
            config = config.additional_instructions(more);
        }
        let client = AgentOs::create(config.build()).await?;
        *self.client.lock().expect("nobody panics holding this lock") = Some(client);
        Ok(json!({}))
    }

    fn client(&self) -> Result<AgentOs, Failure> {
        let client = self.client.lock().expect("nobody panics holding this lock").clone();
        client.ok_or_else(|| Failure::bad_params("client.connect comes first"))
    }
}

/// Moves the time on, and lets everything that comes due by it be done and said.
async fn advance(params: &Value) -> Answer {
    tokio::time::advance(milliseconds(params)?).await;
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
    Ok(json!({}))
}

fn milliseconds(params: &Value) -> Result<Duration, Failure> {
    let ms = params.get("ms").and_then(Value::as_u64);
    ms.map(Duration::from_millis).ok_or_else(|| Failure::bad_params("ms must be a whole number"))
}

fn constants() -> Value {
    json!({
        "ACP_PROTOCOL_VERSION": agent_os_client::ACP_PROTOCOL_VERSION,
        "PERMISSION_TIMEOUT_MS": agent_os_client::PERMISSION_TIMEOUT_MS,
        "ACP_SESSION_EVENT_RETENTION_LIMIT": agent_os_client::ACP_SESSION_EVENT_RETENTION_LIMIT,
        "CLOSED_SESSION_ID_RETENTION_LIMIT": agent_os_client::CLOSED_SESSION_ID_RETENTION_LIMIT,
        "SHELL_DISPOSE_TIMEOUT_MS": agent_os_client::SHELL_DISPOSE_TIMEOUT_MS,
        "VM_READY_TIMEOUT_MS": agent_os_client::VM_READY_TIMEOUT_MS,
    })
}
