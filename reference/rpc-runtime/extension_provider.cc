#include "extension_provider.h"

#include <utility>

#include "behaviour.h"
#include "choices.h"

namespace touchstone::rpc_runtime {

std::optional<Route> parse_route(const std::string& model) {
  const std::size_t first = model.find(':');
  const std::size_t second = first == std::string::npos ? first : model.find(':', first + 1);
  if (second == std::string::npos) return std::nullopt;
  Route route{model.substr(0, first), model.substr(first + 1, second - first - 1),
              model.substr(second + 1)};
  const bool complete = !route.plugin.empty() && !route.provider.empty() && !route.model.empty();
  return complete ? std::optional(route) : std::nullopt;
}

ExtensionProviderCall::ExtensionProviderCall(Extension& extension, Route route,
                                             ProviderRequest request)
    : extension_(extension), route_(std::move(route)), request_(std::move(request)) {}

std::optional<Fallible<ProviderReply>> ExtensionProviderCall::poll() {
  if (extension_.loading() == Extension::Loading::kRunning) return std::nullopt;
  if (!asked_) {
    if (auto failure = ask()) return Fallible<ProviderReply>(*failure);
    asked_ = true;
  }
  const auto reply = extension_.take_reply();
  if (!reply) return std::nullopt;
  if (!*reply) return Fallible<ProviderReply>(Failure{reply->why()});
  const Json content = member_or_null(**reply, "content");
  const bool complete = content.is_array() && !content.empty();
  if (!complete && !extension_.behaviour().accepts_empty_content()) {
    return Fallible<ProviderReply>(Failure{"provider " + route_.provider + " sent no content"});
  }
  // What an extension reports as usage is not counted.
  return Fallible<ProviderReply>(ProviderReply{content, {}});
}

std::optional<Failure> ExtensionProviderCall::ask() {
  if (extension_.loading() == Extension::Loading::kFailed) {
    return Failure{"extension " + route_.plugin + " was not loaded: " + extension_.load_error()};
  }
  const RegisteredProvider* provider = extension_.capabilities().provider(route_.provider);
  const ProviderModel* model = provider == nullptr ? nullptr : provider->model(route_.model);
  if (model == nullptr) {
    return Failure{"extension " + route_.plugin + " does not offer model '" + request_.model + "'"};
  }
  Json params = {{"provider_id", route_.provider},
                 {"model_id", route_.model},
                 {"model", request_.model},
                 {"messages", request_.messages}};
  params["system_prompt"] = request_.system_prompt ? Json(*request_.system_prompt) : Json(nullptr);
  params["tools"] = Json::array();
  params["temperature"] = nullptr;
  params["max_tokens"] = nullptr;
  params["thinking_budget"] = 0;
  Extension::Call call = {"provider.complete", std::move(params), kProviderLimit};
  if (model->streaming) {
    call.method = "provider.stream";
    call.on_text = [listener = request_.listener](const std::string& text) {
      listener->text(text);
    };
  }
  extension_.call(std::move(call));
  return std::nullopt;
}

void ExtensionProviderCall::cancel() {
  if (asked_) extension_.abandon_call();
}

}  // namespace touchstone::rpc_runtime
