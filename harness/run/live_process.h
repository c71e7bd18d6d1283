// LiveProcess turns what one unit tells into events of its case, under the process's name.
//
// Also queues writes that are to be made in pieces: the next piece goes out when the pipe has
// taken the one before.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/pieces.h"
#include "process/unit.h"
#include "record/event.h"

namespace touchstone::run {

class LiveProcess final : public process::UnitEvents {
 public:
  using Deliver = std::function<void(record::Event)>;

  LiveProcess(std::string name, process::Limits limits, Deliver deliver)
      : name_(std::move(name)), limits_(limits), deliver_(std::move(deliver)) {}

  void attach(std::unique_ptr<process::Unit> unit) { unit_ = std::move(unit); }
  process::Unit* unit() { return unit_.get(); }
  bool gone() const { return gone_; }

  void add_outside_writes(std::vector<process::OutsideWrite>& all) const {
    all.insert(all.end(), outside_writes_.begin(), outside_writes_.end());
  }

  // chunk: bytes a write, 0 for as much as goes in one.
  void write(base::Pieces bytes, std::size_t chunk);
  void close_input();

  void on_started(pid_t pid, const process::ReachedIsolation& reached) override;
  void on_exec_failed(const process::ExecFailure& failure) override;
  void on_bytes(process::Stream stream, std::string_view bytes) override;
  void on_end(process::Stream stream) override;
  void on_written() override;
  void on_input_closed() override;
  void on_limit(const std::string& limit) override;
  void on_exited(const process::ExitStatus& status) override;
  void on_fault(const base::Error& error) override;
  void on_outside_writes(const std::vector<process::OutsideWrite>& writes,
                         std::size_t more) override;
  void on_gone(const std::vector<process::Leftover>& leftovers) override;

 private:
  record::Event event(record::EventKind kind) const;
  void next_piece();

  std::string name_;
  process::Limits limits_;
  Deliver deliver_;
  std::unique_ptr<process::Unit> unit_;
  struct Write {
    base::PiecesReader rest;
    std::size_t chunk;
  };
  std::deque<Write> writes_;
  std::vector<process::OutsideWrite> outside_writes_;
  bool piece_under_way_ = false;
  bool close_after_pieces_ = false;
  bool gone_ = false;
};

}  // namespace touchstone::run
