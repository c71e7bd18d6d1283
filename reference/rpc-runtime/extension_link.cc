#include "extension_link.h"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

#include "behaviour.h"
#include "choices.h"

namespace touchstone::rpc_runtime {

Fallible<std::unique_ptr<ExtensionLink>> ExtensionLink::start(EventLoop& loop,
                                                              const ChildProcess::Program& program,
                                                              std::function<bool()> paused,
                                                              Behaviour& behaviour) {
  auto child = ChildProcess::start(program, behaviour);
  if (!child) return Failure{child.why()};
  return std::unique_ptr<ExtensionLink>(
      new ExtensionLink(loop, std::move(*child), std::move(paused), behaviour));
}

ExtensionLink::ExtensionLink(EventLoop& loop, ChildProcess child, std::function<bool()> paused,
                             Behaviour& behaviour)
    : loop_(loop),
      child_(std::move(child)),
      paused_(std::move(paused)),
      behaviour_(behaviour),
      queue_(child_.input()),
      reader_(behaviour.extension_frame_limit(), behaviour.takes_bare_extension_lines()) {
  watch();
}

ExtensionLink::~ExtensionLink() {
  for (const EventLoop::Id id : watches_) loop_.unwatch(id);
  loop_.cancel(grace_timer_);
}

void ExtensionLink::watch() {
  const auto may_read = [this]() -> short {
    return !output_ended_ && (stopping_ || !paused_()) ? POLLIN : 0;
  };
  const auto may_write = [this]() -> short { return queue_.empty() ? 0 : POLLOUT; };
  const auto may_exit = [this]() -> short { return exited_ ? 0 : POLLIN; };
  watches_ = {loop_.watch(child_.output(), may_read, [this] { read_some(); }),
              loop_.watch(child_.input(), may_write, [this] { write_some(); }),
              loop_.watch(child_.exit_event(), may_exit, [this] { read_rest(); })};
}

void ExtensionLink::read_some() {
  std::array<char, kReadChunk> chunk;
  const ssize_t size = read(child_.output(), chunk.data(), chunk.size());
  if (size > 0 && !stopping_) reader_.push({chunk.data(), static_cast<std::size_t>(size)});
  if (size == 0 || (size < 0 && errno != EAGAIN && errno != EINTR)) output_ended_ = true;
}

// The process has exited: what it wrote before still counts, but a grandchild that holds the
// pipe open must not keep us waiting for its end.
void ExtensionLink::read_rest() {
  exited_ = true;
  std::array<char, kReadChunk> chunk;
  ssize_t size = 0;
  while (!output_ended_ && (size = read(child_.output(), chunk.data(), chunk.size())) > 0) {
    if (!stopping_) reader_.push({chunk.data(), static_cast<std::size_t>(size)});
  }
  output_ended_ = true;
}

void ExtensionLink::write_some() {
  queue_.flush();
  if (stopping_ && queue_.empty()) child_.close_input();
}

void ExtensionLink::send(const Json& message) {
  queue_.push(content_length_frame(behaviour_.written_extension_message(message)));
  write_some();
}

std::optional<Json> ExtensionLink::next() {
  while (auto body = reader_.next()) {
    Json message = parse_json(*body);
    if (message.is_object()) return message;
  }
  return std::nullopt;
}

std::string ExtensionLink::lost() const {
  if (!reader_.error().empty()) return "transport failed: " + reader_.error();
  if (output_ended_) return "extension closed its output";
  return queue_.broken() ? "extension closed its input" : "";
}

void ExtensionLink::stop(milliseconds grace) {
  if (stopping_) return;
  stopping_ = true;
  if (behaviour_.sends_extension_shutdown()) send({{"jsonrpc", "2.0"}, {"method", "shutdown"}});
  write_some();
  grace_timer_ = loop_.after(grace, [this] {
    killed_ = true;
    if (!behaviour_.kills_stubborn_extension()) child_.forsake();
  });
}

}  // namespace touchstone::rpc_runtime
