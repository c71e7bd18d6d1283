//! session.*: each method is one of the library; subscriptions become notifications of the driver.

use crate::component::Component;
use crate::params::{optional, text};
use crate::wire::{notify, Answer, Failure};
use agent_os_client::{AgentOs, CreateSessionOptions, GetEventsOptions, PermissionReply};
use futures::StreamExt;
use serde_json::{json, Value};
use std::sync::atomic::Ordering;

pub async fn call(component: &Component, client: &AgentOs, method: &str, params: &Value) -> Answer {
    if method == "session.list" {
        return Ok(json!({"sessions": client.list_sessions()}));
    }
    if method == "session.create" {
        let made = client.create_session(text(params, "agent_type")?, options(params)?).await?;
        return Ok(json!({"sessionId": made.session_id}));
    }
    let id = text(params, "session_id")?;
    let response = match method {
        "session.resume" => return Ok(json!({"sessionId": client.resume_session(id)?.session_id})),
        "session.close" => return client.close_session(id).map(|()| json!({})).map_err(Into::into),
        "session.destroy" => return Ok(client.destroy_session(id).await.map(|()| json!({}))?),
        "session.prompt" => {
            let told = client.prompt(id, text(params, "text")?).await?;
            return Ok(json!({"response": told.response, "text": told.text}));
        }
        "session.events" => {
            let wanted = GetEventsOptions {
                since: optional(params, "since")?,
                method: optional(params, "method")?,
            };
            return Ok(json!({"events": client.get_session_events(id, wanted)?}));
        }
        "session.subscribe" => return subscribe(component, client, id),
        "session.watch_permissions" => return watch_permissions(component, client, id),
        "session.modes" => return Ok(json!({"modes": client.get_session_modes(id)})),
        "session.config_options" => {
            return Ok(json!({"config_options": client.get_session_config_options(id)}))
        }
        "session.capabilities" => {
            return Ok(json!({"capabilities": client.get_session_capabilities(id)}))
        }
        "session.agent_info" => {
            return Ok(json!({"agent_info": client.get_session_agent_info(id)}))
        }
        "session.cancel" => client.cancel_session(id).await?,
        "session.send" => {
            client.raw_send(id, text(params, "method")?, params.get("params").cloned()).await?
        }
        "session.set_mode" => client.set_session_mode(id, text(params, "mode_id")?).await?,
        "session.set_model" => client.set_session_model(id, text(params, "model")?).await?,
        "session.set_thought_level" => {
            client.set_session_thought_level(id, text(params, "level")?).await?
        }
        "session.respond_permission" => {
            let reply = optional::<PermissionReply>(params, "reply")?
                .ok_or_else(|| Failure::bad_params("reply must be once, always or reject"))?;
            client.respond_permission(id, text(params, "permission_id")?, reply).await?
        }
        _ => return Err(Failure::no_method(method)),
    };
    Ok(json!({"response": response}))
}

fn options(params: &Value) -> Result<CreateSessionOptions, Failure> {
    let given = params.get("options").cloned().unwrap_or_else(|| json!({}));
    Ok(CreateSessionOptions {
        cwd: optional(&given, "cwd")?,
        env: optional(&given, "env")?.unwrap_or_default(),
        mcp_servers: optional(&given, "mcp_servers")?.unwrap_or_default(),
        skip_os_instructions: optional(&given, "skip_os_instructions")?.unwrap_or(false),
        additional_instructions: optional(&given, "additional_instructions")?,
    })
}

fn subscribe(component: &Component, client: &AgentOs, id: &str) -> Answer {
    let (mut events, _) = client.on_session_event(id)?;
    let subscription = component.subscriptions.fetch_add(1, Ordering::Relaxed) + 1;
    tokio::spawn(async move {
        while let Some(notification) = events.next().await {
            let told = json!({"subscription": subscription, "notification": notification});
            notify("session.event", told);
        }
    });
    Ok(json!({"subscription": subscription}))
}

fn watch_permissions(component: &Component, client: &AgentOs, id: &str) -> Answer {
    let (mut requests, _) = client.on_permission_request(id)?;
    let subscription = component.subscriptions.fetch_add(1, Ordering::Relaxed) + 1;
    tokio::spawn(async move {
        while let Some(request) = requests.next().await {
            let told = json!({
                "subscription": subscription,
                "permission_id": request.permission_id,
                "description": request.description,
                "params": request.params,
            });
            notify("session.permission", told);
        }
    });
    Ok(json!({"subscription": subscription}))
}
