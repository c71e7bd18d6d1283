// Lane is the engine's side of one stream of frames: its splitters, its queue of frames that no
// step has taken yet, and what has been seen of it.
//
// A process of the unit is one lane, each connection of a peer another.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>

#include "contract/contract.h"
#include "frame/splitter.h"

namespace touchstone::engine {

// A frame that waits for a step to take it.
struct Pending {
  std::string bytes;
  std::uint64_t event = 0;  // index of the event that completed it
  bool blamed = false;      // a rule or schema already blames it for something that blocks
};

// How much of a frame an explanation shows.
inline constexpr std::size_t kShownBytes = 300;

// So many lines that are no frames, without one frame, end the case: nothing will come of it.
inline constexpr std::uint64_t kGarbageWithoutFrame = 1000;

struct Lane {
  Lane(std::string lane_id, const contract::Lane& lane, std::string owner)
      : id(std::move(lane_id)),
        contract_lane(lane),
        process(std::move(owner)),
        in(lane.framing, frame::Limits{lane.max_frame_bytes, 4096, 4096}),
        out(lane.framing, frame::Limits{lane.max_frame_bytes, 4096, 4096}) {}

  std::string id;  // "main" for a process, "extension#1" for a connection
  const contract::Lane& contract_lane;
  std::string process;
  frame::Splitter in;   // what we write: so that frames in raw bytes are seen as well
  frame::Splitter out;  // what the other side says
  contract::Conversation conversation;
  std::deque<Pending> queue;
  std::uint64_t bytes_seen = 0;
  std::uint64_t frames_seen = 0;
  std::uint64_t garbage_seen = 0;  // lines that were no frames
  bool hopeless = false;           // so many of them came before any frame
  bool ended = false;
  std::optional<contract::Codec> heard;  // of the first frame that the other side said
};

}  // namespace touchstone::engine
