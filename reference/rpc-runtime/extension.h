// Extension is one plugin's extension over its whole life: loaded, asked, restarted, stopped.
//
// At most one call is open at a time. A call that fails, for whatever reason, restarts the
// process once and is repeated. After abandon_call() nothing that still arrives for that call is
// taken for a later one. The owner calls pump() after every turn of the event loop and looks at
// the state; nothing calls back except a call's text sink, from within pump(). One thread.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "capabilities.h"
#include "event_loop.h"
#include "extension_link.h"
#include "plugin_manifest.h"

namespace touchstone::rpc_runtime {

class Extension {
 public:
  using TextSink = std::function<void(const std::string& delta)>;

  struct Call {
    std::string method;
    Json params;
    milliseconds limit;
    TextSink on_text = nullptr;  // set for a streamed call only
  };

  // `paused` says that the host takes no output at the moment.
  Extension(EventLoop& loop, PluginManifest manifest, std::function<bool()> paused,
            Behaviour& behaviour);
  ~Extension();

  const PluginManifest& manifest() const { return manifest_; }
  Behaviour& behaviour() const { return behaviour_; }

  void start();
  void pump();

  enum class Loading { kRunning, kDone, kFailed };
  Loading loading() const { return loading_; }
  const std::string& load_error() const { return load_error_; }
  const Capabilities& capabilities() const { return capabilities_; }

  // Needs loading() == kDone and no call that is still open.
  void call(Call call);
  // The answer to the call, once.
  std::optional<Fallible<Json>> take_reply();
  void abandon_call();

  void stop();
  bool stopped() const { return stopping_ && !link_; }

 private:
  enum class Request { kNone, kInitialize, kInfo, kCall };

  void launch(std::optional<milliseconds> limit);
  void restart(milliseconds pause);
  void take(const Json& message);
  void take_text(const Json& params);
  void request(Request kind, const std::string& method, const Json& params,
               std::optional<milliseconds> limit);
  void arm_deadline(milliseconds limit);
  void clear_request();
  void succeed(const Json& result);
  void initialized(const Json& result);
  void usable();
  void send_call();
  // After an error reply the process is as good as before; after anything else it is not.
  enum class Process { kHealthy, kUseless };
  void fail(const std::string& why, Process process);
  void fail_call(const std::string& why, Process process);
  void fail_loading(const std::string& why);

  EventLoop& loop_;
  const PluginManifest manifest_;
  const std::function<bool()> paused_;
  Behaviour& behaviour_;
  std::unique_ptr<ExtensionLink> link_;  // none: dead, or waiting to be restarted
  Loading loading_ = Loading::kRunning;
  std::string load_error_;
  Capabilities capabilities_;

  std::uint64_t next_id_ = 1;  // counts on over restarts
  Request request_ = Request::kNone;
  std::uint64_t request_id_ = 0;
  EventLoop::Id deadline_ = 0;
  EventLoop::Id restart_timer_ = 0;
  EventLoop::Id settle_timer_ = 0;

  std::optional<Call> call_;
  std::optional<Fallible<Json>> reply_;
  bool call_was_repeated_ = false;
  int info_attempts_left_ = 2;
  int failures_in_a_row_ = 0;
  std::uint64_t abandoned_stream_ = 0;  // its reply is still owed
  std::string late_text_;               // only a lying runtime keeps any
  bool stopping_ = false;
};

}  // namespace touchstone::rpc_runtime
