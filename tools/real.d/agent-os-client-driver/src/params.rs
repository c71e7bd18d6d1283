//! Members of a call's params; what is missing or of the wrong type is an error of the caller.

use crate::wire::Failure;
use serde_json::Value;

pub fn text<'a>(params: &'a Value, name: &str) -> Result<&'a str, Failure> {
    params
        .get(name)
        .and_then(Value::as_str)
        .ok_or_else(|| Failure::bad_params(format!("{name} must be a text")))
}

/// Nothing when it is missing or null.
pub fn optional<T: serde::de::DeserializeOwned>(
    params: &Value,
    name: &str,
) -> Result<Option<T>, Failure> {
    match params.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(value) => serde_json::from_value(value.clone())
            .map(Some)
            .map_err(|error| Failure::bad_params(format!("{name}: {error}"))),
    }
}

pub fn list<'a>(params: &'a Value, name: &str) -> Result<&'a Vec<Value>, Failure> {
    params
        .get(name)
        .and_then(Value::as_array)
        .ok_or_else(|| Failure::bad_params(format!("{name} must be a list")))
}
