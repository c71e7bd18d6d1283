// Saboteur stands between a unit and its host and plants one fault in what the unit says.
//
// It is fed both streams as they come and gives back what is to be written to the host, in pieces
// that want a write each; what the host says goes on unchanged and is not given back. Without a
// fault, and once the fault was planted, the bytes are exactly those of the unit. No I/O, no clock;
// the same streams give the same bytes. Memory is bounded by the longest frame, but while it holds
// frames back: once is_full(), the caller stops reading from the unit. Thread-compatible.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "contract/contract.h"
#include "frame/splitter.h"
#include "json/document.h"
#include "sabotage/fault.h"

namespace touchstone::sabotage {

using Pieces = std::vector<std::string>;

class Saboteur {
 public:
  // So many bytes of delayed frames are enough: see is_full().
  static constexpr std::size_t kHoldLimit = std::size_t{1} << 20;

  // `lane` must outlive it. Of the frames that the fault fits, the first `skip` stay as they are.
  Saboteur(const contract::Lane& lane, Fault fault, unsigned skip = 0);

  void unit_said(std::string_view chunk, Pieces& out);
  void unit_ended(Pieces& out);
  void host_said(std::string_view chunk, Pieces& out);
  void host_ended(Pieces& out);

  bool fired() const { return fired_; }
  bool is_full() const { return delayed_.size() >= kHoldLimit; }
  // How many frames of each kind the unit has said.
  const std::map<std::string, std::uint64_t>& seen() const { return seen_; }

 private:
  // Hands each frame of one stream on to a member function.
  struct Ear final : frame::FrameSink {
    using Hear = void (Saboteur::*)(const frame::Frame&);
    Ear(Saboteur& owner, Hear hear) : owner_(owner), hear_(hear) {}
    void on_frame(const frame::Frame& frame) override { (owner_.*hear_)(frame); }
    Saboteur& owner_;
    Hear hear_;
  };

  void hear_unit(const frame::Frame& frame);
  void hear_host(const frame::Frame& frame);
  void pass_held(std::uint64_t end);
  void hand_on(std::string raw, const frame::Frame& frame);
  bool concerns(json::Value value, const std::string& kind) const;
  bool plant(std::string& raw, const frame::Frame& frame, json::Value value);
  void say(std::string bytes);
  void release(Pieces& out);

  const contract::Lane& lane_;
  Fault fault_;
  unsigned skip_;
  bool always_;
  frame::Splitter unit_;
  frame::Splitter host_;
  Ear unit_ear_;
  Ear host_ear_;
  contract::Conversation conversation_;
  json::Parser parser_;
  std::string held_;               // of the unit, not yet passed on
  std::uint64_t held_offset_ = 0;  // of its first byte in the stream
  std::string delayed_;            // frames that wait, as they will be written
  bool delaying_ = false;
  bool swapping_ = false;  // `delayed_` comes after the next frame
  std::string last_;       // the last frame, for faults at the end
  Pieces* out_ = nullptr;  // during a call
  bool fired_ = false;
  std::map<std::string, std::uint64_t> seen_;
};

}  // namespace touchstone::sabotage
