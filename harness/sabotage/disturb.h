// What each act makes of one frame. Pure functions; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contract/contract.h"
#include "json/value.h"
#include "sabotage/fault.h"

namespace touchstone::sabotage {

// Whether the act is done to every frame, not to the first that fits.
bool is_for_all(Act act);
// Whether the act changes when or how often frames are said, not what they say.
bool is_about_order(Act act);
bool is_at_end(Act act);

// The bytes that take the place of the frame `raw` with the JSON payload `text`; nothing when the
// fault does not fit it. For acts that are neither about order nor at the end.
std::optional<std::string> disturbed(const Fault& fault, const contract::Lane& lane,
                                     std::string_view raw, std::string_view text,
                                     json::Value value);

// A frame in pieces: cut inside its length, inside every character beyond ASCII, in its middle.
std::vector<std::string> split_up(frame::Framing framing, const std::string& raw);

// What comes at the end of a stream whose last whole frame was `last`.
std::string broken_end(Act act, const std::string& last);

}  // namespace touchstone::sabotage
