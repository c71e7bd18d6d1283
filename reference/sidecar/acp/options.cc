#include "sidecar/acp/options.h"

namespace touchstone::sidecar {
namespace {

constexpr int kInvalidParams = -32602;
constexpr const char* kMethod = "session/set_config_option";

Json refusal(const char* kind, const std::string& why, Json more = Json::object()) {
  more["kind"] = kind;
  more["method"] = kMethod;
  return {{"code", kInvalidParams},
          {"message", std::string("Invalid params for ") + kMethod + ": " + why},
          {"data", std::move(more)}};
}

bool has_model(const Json& options) {
  for (const Json& option : options) {
    if (option.is_object() && option.value("id", Json()) == "model") return true;
  }
  return false;
}

// The option that `models` of session/new stands for, or null.
Json model_option(const std::string& agent_type, const Json& opened) {
  const Json models = opened.value("models", Json());
  if (!models.is_object()) return nullptr;
  Json allowed = Json::array();
  const Json available = models.value("availableModels", Json::array());
  for (const Json& model : available) {
    if (!model.is_object() || !model.value("modelId", Json()).is_string()) continue;
    Json value = {{"id", model["modelId"]}};
    if (model.value("name", Json()).is_string()) value["label"] = model["name"];
    allowed.push_back(std::move(value));
  }
  const Json current = models.value("currentModelId", Json());
  if (!current.is_string() && allowed.empty()) return nullptr;
  Json option = {{"id", "model"},
                 {"category", "model"},
                 {"label", "Model"},
                 {"allowedValues", std::move(allowed)},
                 {"readOnly", agent_type == "opencode"}};
  if (current.is_string()) option["currentValue"] = current;
  return option;
}

}  // namespace

Json options_of(const std::string& agent_type, const Json& initialized, const Json& opened,
                WireBehaviour& behaviour) {
  Json options = opened.value("configOptions", Json());
  if (!options.is_array()) options = initialized.value("configOptions", Json());
  if (!options.is_array()) options = Json::array();
  if (!has_model(options) || behaviour.always_derives_model()) {
    Json model = model_option(agent_type, opened);
    if (!model.is_null()) options.push_back(std::move(model));
  }
  return options;
}

Json set_option(Json& options, const Json& params) {
  if (!params.contains("configId")) {
    return refusal("invalid_config_option_params", "configId is required");
  }
  if (!params["configId"].is_string()) {
    return refusal("invalid_config_option_params", "configId must be a string");
  }
  if (!params.contains("value")) {
    return refusal("invalid_config_option_params", "value is required");
  }
  const auto id = params["configId"].get<std::string>();
  for (std::size_t i = 0; i < options.size(); ++i) {
    Json& option = options[i];
    if (!option.is_object() || !option.value("id", Json()).is_string()) {
      return refusal("malformed_config_option_entry",
                     "config option entry " + std::to_string(i) + " is malformed", {{"index", i}});
    }
    if (option["id"] != id) continue;
    option["currentValue"] = params["value"];
    return nullptr;
  }
  return refusal("unknown_config_option", "unknown config option " + id, {{"configId", id}});
}

}  // namespace touchstone::sidecar
