#include "sabotage/proxy.h"

#include <poll.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <deque>

#include "sabotage/unit_child.h"

namespace touchstone::sabotage {
namespace {

constexpr std::size_t kRoom = std::size_t{64} << 10;  // bytes that may wait for a writer
constexpr std::size_t kOneWrite = 4096;  // poll promises room for so many: no write blocks

// Bytes on their way to one descriptor, in pieces that want a write each.
class Outlet {
 public:
  explicit Outlet(process::Descriptor target) : target_(std::move(target)) {}

  void add(Pieces pieces) {
    for (std::string& piece : pieces) {
      if (piece.empty() || !open()) continue;
      waiting_bytes_ += piece.size();
      waiting_.push_back(std::move(piece));
    }
  }
  bool open() const { return target_.is_open(); }
  bool empty() const { return waiting_.empty(); }
  bool has_room() const { return waiting_bytes_ < kRoom; }
  // Closes the descriptor once everything was written.
  void end() {
    ending_ = true;
    if (empty()) target_.reset();
  }
  // A closed outlet is polled for nothing; an idle one for its reader going away.
  pollfd polled() const { return {target_.get(), static_cast<short>(empty() ? 0 : POLLOUT), 0}; }
  // False when nobody reads any more.
  bool write_some() {
    if (empty()) return false;
    const std::string& piece = waiting_.front();
    const std::size_t wanted = std::min(piece.size() - written_, kOneWrite);
    const ssize_t done = ::write(target_.get(), piece.data() + written_, wanted);
    if (done < 0) return errno == EINTR || errno == EAGAIN;
    written_ += static_cast<std::size_t>(done);
    waiting_bytes_ -= static_cast<std::size_t>(done);
    if (written_ == piece.size()) {
      waiting_.pop_front();
      written_ = 0;
    }
    if (ending_ && empty()) target_.reset();
    return true;
  }
  void give_up() {
    waiting_.clear();
    waiting_bytes_ = written_ = 0;
    target_.reset();
  }

 private:
  process::Descriptor target_;
  std::deque<std::string> waiting_;
  std::size_t waiting_bytes_ = 0;
  std::size_t written_ = 0;  // of the first piece
  bool ending_ = false;
};

class Proxy {
 public:
  Proxy(UnitChild child, Saboteur& saboteur, const std::function<void()>& changed)
      : child_(std::move(child)),
        saboteur_(saboteur),
        changed_(changed),
        host_in_(STDIN_FILENO),
        to_unit_(std::move(child_.input())),
        to_host_(process::Descriptor(STDOUT_FILENO)) {}

  UnitEnd run();

 private:
  enum Slot { kHostIn, kUnitOut, kToUnit, kToHost, kSignals, kSlots };

  void read_host();
  void read_unit();
  void unit_is_silent();
  void serve(Outlet& outlet, process::Descriptor& source, const pollfd& polled);
  void hand_on(Pieces pieces);

  UnitChild child_;
  Saboteur& saboteur_;
  const std::function<void()>& changed_;
  process::Descriptor host_in_;
  Outlet to_unit_;
  Outlet to_host_;
  std::optional<UnitEnd> end_;
  bool told_ = false;
  std::array<char, 16384> chunk_;
};

void Proxy::hand_on(Pieces pieces) {
  if (saboteur_.fired() && !told_) {
    told_ = true;
    changed_();
  }
  to_host_.add(std::move(pieces));
}

void Proxy::read_host() {
  const ssize_t got = ::read(host_in_.get(), chunk_.data(), chunk_.size());
  if (got < 0 && errno == EINTR) return;
  Pieces released;
  if (got <= 0) {
    host_in_.reset();
    to_unit_.end();
    saboteur_.host_ended(released);
  } else {
    const std::string_view bytes(chunk_.data(), static_cast<std::size_t>(got));
    saboteur_.host_said(bytes, released);
    to_unit_.add({std::string(bytes)});
  }
  hand_on(std::move(released));
}

void Proxy::unit_is_silent() {
  child_.output().reset();
  Pieces rest;
  saboteur_.unit_ended(rest);
  hand_on(std::move(rest));
  to_host_.end();
}

void Proxy::read_unit() {
  const ssize_t got = ::read(child_.output().get(), chunk_.data(), chunk_.size());
  if (got < 0 && errno == EINTR) return;
  if (got <= 0) return unit_is_silent();
  Pieces pieces;
  saboteur_.unit_said({chunk_.data(), static_cast<std::size_t>(got)}, pieces);
  hand_on(std::move(pieces));
}

// Writes what can be written. When nobody reads any more, the source shall notice.
void Proxy::serve(Outlet& outlet, process::Descriptor& source, const pollfd& polled) {
  if ((polled.revents & (POLLOUT | POLLERR)) == 0) return;
  if (!outlet.write_some()) {
    outlet.give_up();
    source.reset();
  }
}

UnitEnd Proxy::run() {
  while (!end_ || child_.output().is_open() || !to_host_.empty()) {
    const bool reads_host = !end_ && to_unit_.has_room() && to_unit_.open();
    // Once the unit has ended nobody can say what a delayed frame waits for.
    const bool reads_unit = to_host_.has_room() && (end_ || !saboteur_.is_full());
    std::array<pollfd, kSlots> polled{};
    polled[kHostIn] = {reads_host ? host_in_.get() : -1, POLLIN, 0};
    polled[kUnitOut] = {reads_unit ? child_.output().get() : -1, POLLIN, 0};
    polled[kToUnit] = to_unit_.polled();
    polled[kToHost] = to_host_.polled();
    polled[kSignals] = {child_.signals(), POLLIN, 0};
    // What a unit wrote before it ended is in the pipe by now; a descendant may hold it open.
    const bool drains = end_ && reads_unit && child_.output().is_open();
    const int ready = poll(polled.data(), polled.size(), drains ? 0 : -1);
    if (ready < 0 && errno != EINTR) break;
    if (drains && (polled[kUnitOut].revents & (POLLIN | POLLHUP)) == 0) unit_is_silent();
    if (polled[kSignals].revents != 0) {
      if (const auto end = child_.take_signal()) end_ = end;
    }
    serve(to_unit_, host_in_, polled[kToUnit]);
    serve(to_host_, child_.output(), polled[kToHost]);
    if (host_in_.is_open() && polled[kHostIn].revents != 0) read_host();
    if (child_.output().is_open() && polled[kUnitOut].revents != 0) read_unit();
  }
  changed_();
  return *end_;
}

}  // namespace

base::Result<UnitEnd> run_proxy(const std::string& executable, const std::vector<std::string>& argv,
                                Saboteur& saboteur, const std::function<void()>& changed) {
  auto child = UnitChild::start(executable, argv);
  if (!child) return child.error();
  return Proxy(std::move(child).value(), saboteur, changed).run();
}

void end_as(const UnitEnd& end) {
  if (!end.by_signal) _exit(end.number);
  // One core file, the unit's own, is enough.
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
  signal(end.number, SIG_DFL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, end.number);
  sigprocmask(SIG_UNBLOCK, &set, nullptr);
  raise(end.number);
  _exit(128 + end.number);
}

}  // namespace touchstone::sabotage
