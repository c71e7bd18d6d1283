// The watches of `wire` rules: what the bytes of the unit's own stream must be.
//
// They hear of every frame, line and fragment, also of what is no JSON. A stream that breaks off
// because we ended the unit is nobody's fault, so that verdict waits for the exit.
#pragma once

#include <memory>
#include <string>

#include "frame/framing.h"
#include "rules/rule.h"

namespace touchstone::rules {

// `utf8`: each frame is well-formed UTF-8.
std::unique_ptr<Watch> watch_utf8();
// `terminated`: each frame ends with one LF (or, with other framings, at all).
std::unique_ptr<Watch> watch_terminated(frame::Framing framing);
// `bare-lf`: no line has a CR before its LF.
std::unique_ptr<Watch> watch_bare_lf();
// `frames-only`: every line is a JSON document.
std::unique_ptr<Watch> watch_frames_only();
// `object`: every JSON document is an object.
std::unique_ptr<Watch> watch_object();
// `within-limit`: no frame is longer than the lane's max_frame_bytes.
std::unique_ptr<Watch> watch_within_limit();
// `{first_byte: TEXT}`: the stream begins with it. `text` must outlive the watch.
std::unique_ptr<Watch> watch_first_byte(const std::string& text);

}  // namespace touchstone::rules
