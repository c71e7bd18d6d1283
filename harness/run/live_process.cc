#include "run/live_process.h"

#include "base/text.h"
#include "json/write.h"
#include "run/outside_writes.h"

namespace touchstone::run {

using record::Event;
using record::EventKind;

namespace {

// So much is in memory of what is written, however much there is of it.
constexpr std::size_t kInOneWrite = std::size_t{256} << 10;

std::string lane_of(const std::string& process, process::Stream stream) {
  return process + (stream == process::Stream::kStdout ? ".out" : ".err");
}

}  // namespace

Event LiveProcess::event(EventKind kind) const {
  Event event;
  event.kind = kind;
  event.process = name_;
  return event;
}

void LiveProcess::write(base::Pieces bytes, std::size_t chunk) {
  if (unit_ == nullptr || bytes.empty()) return;
  if (chunk == 0 && writes_.empty() && bytes.size() <= kInOneWrite) {
    unit_->write(bytes.text());
    return;
  }
  writes_.push_back({base::PiecesReader(std::move(bytes)), chunk == 0 ? kInOneWrite : chunk});
  if (!piece_under_way_) next_piece();
}

void LiveProcess::next_piece() {
  if (writes_.empty()) {
    piece_under_way_ = false;
    if (close_after_pieces_) unit_->close_input();
    return;
  }
  piece_under_way_ = true;
  Write& write = writes_.front();
  const std::string piece = write.rest.next(write.chunk);
  if (write.rest.at_end()) writes_.pop_front();
  unit_->write(piece);
}

void LiveProcess::close_input() {
  if (unit_ == nullptr) return;
  if (piece_under_way_ || !writes_.empty()) {
    close_after_pieces_ = true;
  } else {
    unit_->close_input();
  }
}

void LiveProcess::on_started(pid_t pid, const process::ReachedIsolation&) {
  Event started = event(EventKind::kStarted);
  started.number = pid;
  deliver_(std::move(started));
}

void LiveProcess::on_exec_failed(const process::ExecFailure& failure) {
  Event failed = event(EventKind::kStartFailed);
  failed.number = failure.error_number;
  failed.text = failure.text;
  deliver_(std::move(failed));
}

void LiveProcess::on_bytes(process::Stream stream, std::string_view bytes) {
  Event arrived = event(EventKind::kBytes);
  arrived.lane = lane_of(name_, stream);
  arrived.text = std::string(bytes);
  deliver_(std::move(arrived));
}

void LiveProcess::on_end(process::Stream stream) {
  Event ended = event(EventKind::kEnd);
  ended.lane = lane_of(name_, stream);
  deliver_(std::move(ended));
}

void LiveProcess::on_written() {
  if (piece_under_way_) next_piece();
}

void LiveProcess::on_input_closed() {
  writes_.clear();
  piece_under_way_ = false;
  deliver_(event(EventKind::kInputClosed));
}

void LiveProcess::on_limit(const std::string& limit) {
  Event passed = event(EventKind::kLimit);
  passed.text = "the unit came up against its limit " + limit;
  deliver_(std::move(passed));
}

void LiveProcess::on_exited(const process::ExitStatus& status) {
  const bool signaled = status.kind == process::ExitStatus::Kind::kSignaled;
  if (const auto limit = signaled ? process::limit_passed(limits_, status.number) : std::nullopt) {
    on_limit(*limit);
  }
  Event exited = event(EventKind::kExited);
  exited.number = status.number;
  exited.flag = signaled;
  deliver_(std::move(exited));
}

void LiveProcess::on_fault(const base::Error& error) {
  Event trouble = event(EventKind::kTrouble);
  trouble.text = base::to_string(error);
  deliver_(std::move(trouble));
}

void LiveProcess::on_outside_writes(const std::vector<process::OutsideWrite>& writes,
                                    std::size_t more) {
  outside_writes_ = writes;
  Event outside = event(EventKind::kFiles);
  outside.number = kOutsideWrites;
  outside.text = "[";
  for (const process::OutsideWrite& one : writes) {
    if (outside.text.size() > 1) outside.text += ",";
    const bool removed = one.kind == process::OutsideWrite::Kind::kRemoved;
    outside.text += removed ? "{\"removed\":" : "{\"written\":";
    json::append_quoted(outside.text, one.path);
    outside.text += "}";
  }
  if (more > 0) outside.text += ",{\"more\":" + std::to_string(more) + "}";
  outside.text += "]";
  deliver_(std::move(outside));
}

void LiveProcess::on_gone(const std::vector<process::Leftover>& leftovers) {
  gone_ = true;
  Event gone = event(EventKind::kGone);
  gone.text = "[";
  for (const process::Leftover& one : leftovers) {
    if (gone.text.size() > 1) gone.text += ",";
    gone.text += "{\"pid\":" + std::to_string(one.pid) + ",\"name\":";
    json::append_quoted(gone.text, one.name);
    gone.text += ",\"command\":";
    json::append_quoted(gone.text, one.command_line);
    gone.text += "}";
  }
  gone.text += "]";
  deliver_(std::move(gone));
}

}  // namespace touchstone::run
