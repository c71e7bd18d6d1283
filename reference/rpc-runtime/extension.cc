#include "extension.h"

#include <algorithm>
#include <utility>

#include "behaviour.h"
#include "choices.h"
#include "log.h"

namespace touchstone::rpc_runtime {

Extension::Extension(EventLoop& loop, PluginManifest manifest, std::function<bool()> paused,
                     Behaviour& behaviour)
    : loop_(loop),
      manifest_(std::move(manifest)),
      paused_(std::move(paused)),
      behaviour_(behaviour) {}

Extension::~Extension() {
  for (const EventLoop::Id timer : {deadline_, restart_timer_, settle_timer_}) loop_.cancel(timer);
}

void Extension::start() { launch(std::nullopt); }

void Extension::launch(std::optional<milliseconds> limit) {
  restart_timer_ = 0;
  auto link = ExtensionLink::start(loop_, {manifest_.command, manifest_.args, manifest_.folder},
                                   paused_, behaviour_);
  if (!link) {
    request_ = Request::kInitialize;
    fail(link.why(), Process::kUseless);
    return;
  }
  link_ = std::move(*link);
  request(Request::kInitialize, "initialize",
          {{"synaps_version", behaviour_.version()},
           {"extension_protocol_version", 1},
           {"plugin_id", manifest_.name},
           {"plugin_root", manifest_.folder.string()},
           {"config", manifest_.config}},
          limit);
}

void Extension::restart(milliseconds pause) {
  clear_request();
  link_.reset();
  abandoned_stream_ = 0;
  loop_.cancel(settle_timer_);
  settle_timer_ = 0;
  loop_.cancel(restart_timer_);
  restart_timer_ = loop_.after(pause, [this] { launch(kRestartInitializeLimit); });
}

void Extension::pump() {
  while (link_ && (stopping_ || !paused_())) {
    const auto message = link_->next();
    if (!message) break;
    if (loading_ != Loading::kFailed && !stopping_) take(*message);
  }
  if (!link_) return;
  if (stopping_ || loading_ == Loading::kFailed) {
    if (link_->gone()) link_.reset();
  } else if (const std::string why = link_->lost(); !why.empty()) {
    // Lost between two calls is found out by the next call.
    if (request_ == Request::kNone && !call_) {
      link_.reset();
    } else {
      fail(why, Process::kUseless);
    }
  }
}

void Extension::take(const Json& message) {
  if (string_or(message, "method", "") == "provider.stream.event") {
    take_text(member_or_null(message, "params"));
    return;
  }
  const Json id = member_or_null(message, "id");
  if (!id.is_number_unsigned()) return;
  if (abandoned_stream_ != 0 && id == abandoned_stream_) {
    abandoned_stream_ = 0;
    send_call();
    return;
  }
  if (request_ == Request::kNone || (id != request_id_ && !behaviour_.takes_any_reply())) return;
  if (const Json error = member_or_null(message, "error"); !error.is_null()) {
    fail(string_or(error, "message", dump(error)), Process::kHealthy);
  } else {
    succeed(member_or_null(message, "result"));
  }
}

void Extension::take_text(const Json& params) {
  const Json nested = member_or_null(params, "event");
  const Json& event = nested.is_object() && behaviour_.reads_nested_events() ? nested : params;
  const std::string type = string_or(event, "type", "");
  if (type != "text" && !(type == "thinking" && behaviour_.shows_thinking_as_text())) return;
  Json text = member_or_null(event, "delta");
  if (text.is_null()) text = member_or_null(event, "text");
  if (!text.is_string()) {
    if (behaviour_.fails_on_bad_notification()) fail("malformed notification", Process::kUseless);
    return;
  }
  if (request_ == Request::kCall && call_ && call_->on_text) {
    call_->on_text(text.get<std::string>());
  } else if (behaviour_.keeps_late_text()) {
    late_text_ += text.get<std::string>();
  }
}

void Extension::request(Request kind, const std::string& method, const Json& params,
                        std::optional<milliseconds> limit) {
  request_ = kind;
  request_id_ = next_id_++;
  link_->send({{"jsonrpc", "2.0"}, {"id", request_id_}, {"method", method}, {"params", params}});
  if (limit) arm_deadline(*limit);
}

void Extension::arm_deadline(milliseconds limit) {
  deadline_ = loop_.after(limit, [this] {
    // While the host takes nothing we do not read, so silence is not the extension's fault.
    if (paused_()) {
      arm_deadline(kHookLimit);
    } else {
      fail("extension did not answer in time", Process::kUseless);
    }
  });
}

void Extension::clear_request() {
  loop_.cancel(deadline_);
  deadline_ = 0;
  request_ = Request::kNone;
}

void Extension::succeed(const Json& result) {
  const Request answered = request_;
  clear_request();
  if (answered == Request::kInitialize) {
    initialized(result);
  } else if (answered == Request::kInfo) {
    info_attempts_left_ = 0;
    usable();
  } else {
    failures_in_a_row_ = 0;
    reply_ = result;
    call_.reset();
  }
}

void Extension::initialized(const Json& result) {
  auto capabilities = read_capabilities(result, manifest_, behaviour_);
  if (!capabilities) {
    request_ = Request::kInitialize;
    fail(capabilities.why(), Process::kUseless);
    return;
  }
  capabilities_ = std::move(*capabilities);
  if (capabilities_.any && info_attempts_left_ > 0) {
    --info_attempts_left_;
    request(Request::kInfo, "info.get", Json::object(), kInfoLimit);
  } else {
    usable();
  }
}

void Extension::usable() {
  loading_ = Loading::kDone;
  send_call();
}

void Extension::call(Call call) {
  call_ = std::move(call);
  reply_.reset();
  call_was_repeated_ = false;
  if (!link_ && restart_timer_ == 0) {
    call_was_repeated_ = true;
    restart(milliseconds(0));
  } else {
    send_call();
  }
}

// Sends the waiting call, if there is one and the extension is free for it.
void Extension::send_call() {
  if (!call_ || !link_ || request_ != Request::kNone) return;
  if (abandoned_stream_ != 0) {
    if (settle_timer_ == 0) {
      settle_timer_ = loop_.after(kSettleLimit, [this] { restart(milliseconds(0)); });
    }
    return;
  }
  loop_.cancel(settle_timer_);
  settle_timer_ = 0;
  request(Request::kCall, call_->method, call_->params, call_->limit);
  if (call_->on_text && !late_text_.empty()) call_->on_text(std::exchange(late_text_, {}));
}

std::optional<Fallible<Json>> Extension::take_reply() {
  return std::exchange(reply_, std::nullopt);
}

void Extension::abandon_call() {
  if (request_ == Request::kCall) {
    if (call_->on_text && behaviour_.settles_aborted_stream()) abandoned_stream_ = request_id_;
    clear_request();
  }
  loop_.cancel(settle_timer_);
  settle_timer_ = 0;
  call_.reset();
  reply_.reset();
}

void Extension::fail(const std::string& why, Process process) {
  const Request failed = request_;
  clear_request();
  if (failed == Request::kInitialize && loading_ == Loading::kRunning) {
    fail_loading(why);
    return;
  }
  log_line(manifest_.name + ": " + why);
  if (failed == Request::kInfo) {
    if (info_attempts_left_ == 0 && process == Process::kHealthy) {
      usable();
    } else {
      restart(kRestartPause);
    }
  } else if (failed != Request::kInitialize && !call_was_repeated_ &&
             behaviour_.restarts_failed_extension()) {
    call_was_repeated_ = true;
    restart(kRestartPause * (1 << std::min(failures_in_a_row_++, 2)));
  } else {
    fail_call(why, process);
  }
}

void Extension::fail_call(const std::string& why, Process process) {
  if (call_) reply_ = Failure{why};
  call_.reset();
  if (process == Process::kUseless) link_.reset();
}

void Extension::fail_loading(const std::string& why) {
  loading_ = Loading::kFailed;
  load_error_ = why;
  log_line(manifest_.name + ": not loaded: " + why);
  if (link_) link_->stop(kFailedStopGrace);
}

void Extension::stop() {
  stopping_ = true;
  clear_request();
  loop_.cancel(restart_timer_);
  loop_.cancel(settle_timer_);
  if (link_) link_->stop(kStopGrace);
}

}  // namespace touchstone::rpc_runtime
