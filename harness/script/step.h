// script::Step is one compiled step of a case: what the engine does or waits for.
//
// Sugar is gone at this level: a JSON-RPC reply is a write, a word of the contract is what it
// stands for. Plain data, read-only once compiled.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/pieces.h"
#include "contract/codecs.h"
#include "match/pattern.h"
#include "match/template.h"

namespace touchstone::script {

using Milliseconds = std::chrono::milliseconds;

// A further pattern on the frame that a step took, observed for its own requirements.
struct Check {
  std::vector<std::string> requirements;
  match::Pattern pattern;
};

// A bound that requirements have of their own.
struct Within {
  std::vector<std::string> requirements;
  Milliseconds bound{0};
};

// One awaited frame.
struct Awaited {
  match::Pattern pattern;
  std::vector<std::string> decides;
  std::vector<Check> checks;
  std::vector<Within> within;
  std::string call;  // name under which the frame's id and lane are kept for a reply, or empty
};

// --- what a step can be -------------------------------------------------------------------

struct Start {
  std::string process;
  std::string home;
  std::vector<std::string> args;  // appended, with ${references}
  std::vector<std::pair<std::string, std::string>> env;
  std::string cwd;      // empty: the case's own
  std::string home_at;  // a path that takes the place of the HOME's own, or empty
  unsigned umask = 022;
  unsigned open_files = 0;         // so many descriptors at most; 0 for as many as we may have
  std::string program;             // started in the unit's place, or empty
  std::vector<std::string> unset;  // variables that it does not have
  std::optional<std::uint64_t> file_bytes;  // no file that it writes may become longer
};

// Writes to a lane: frames, each encoded by the lane's framing, or bytes as they are.
struct Write {
  std::vector<match::Template> frames;
  base::Pieces raw;                      // used when `frames` is empty
  bool raw_refers = false;               // there are ${references} in it
  std::string reply_to;                  // the call whose connection is written to, or empty
  std::size_t chunk = 0;                 // bytes a write, 0 for one write
  std::optional<contract::Codec> codec;  // of the frames, unless the lane's first
  std::string meant;                     // why it is wrong on purpose, or empty
  bool instructions = false;             // lines to a double, which are no frames of a contract
  bool hangs_up = false;                 // closes the connection behind the last frame
};

struct Expect {
  Awaited awaited;
};

struct ExpectAll {
  std::vector<Awaited> awaited;
};

struct Collect {
  Awaited each;
  Awaited until;  // has the checks and bounds of the step
  std::size_t min = 0;
  std::size_t max = SIZE_MAX;
};

struct EndInput {};
struct Kill {};

// The outputs of a unit that a step means.
struct Outputs {
  bool out = true;
  bool err = false;
};
struct StopReading {
  Outputs of;
};
struct ResumeReading {
  Outputs of;
};
// Closes our end for good, as a host does that has died.
struct HangUp {
  Outputs of;
};

struct Signal {
  int number = 0;
  std::string name;
};

// One way to end.
struct End {
  enum class Kind { kCode, kSignal, kAnyCode, kAny };
  Kind kind = Kind::kCode;
  int number = 0;
};

struct Exit {
  std::vector<End> ends;      // any of them will do
  bool nothing_left = false;  // of its tree, whoever ended it
  std::vector<Within> within;
  bool alone = false;  // nothing of its tree may outlive it, however it ended
  // On the whole text of a stream, as far as it is kept (1 MiB).
  std::optional<match::Pattern> stdout_text;
  std::optional<match::Pattern> stderr_text;
};

// Waits until the unit has started a child that reaches this peer.
struct Connect {
  match::Pattern header;
};
// Waits until the other side hung up: the connection of a call, or all of the peer.
struct PeerEnd {
  std::string call;  // or empty
};
// Hangs up: the connection of a call, or the newest.
struct PeerClose {
  std::string call;  // or empty
};

// How often a double was called so far in a way that matches.
struct Called {
  match::Pattern pattern;
  std::size_t min = 0;
  std::size_t max = SIZE_MAX;
};

// One path that is looked at.
struct FileExpectation {
  std::string path;                 // with ${references} and perhaps one '*'
  std::string is;                   // file, folder, link, absent, or empty for anything
  std::optional<std::string> mode;  // octal text
  std::optional<match::Pattern> text;
  std::optional<match::Pattern> json;
  std::optional<match::Pattern> target;
  std::optional<match::Pattern> size;
  std::optional<match::Pattern> count;
};

struct Files {
  std::vector<FileExpectation> files;
};

struct Tree {
  std::string at;
  std::vector<std::string> has;
  std::vector<std::string> lacks;  // globs
  std::vector<std::string> only;   // globs, one of which each path matches
  std::optional<std::vector<std::string>> exactly;
  std::string as;                // a name for the listing, or empty
  std::string same;              // an earlier listing that this one equals, or empty
  std::vector<std::string> but;  // globs of what may differ from it
};

struct Put {
  std::string path;
  match::Template content;  // a string is written as it is, anything else as JSON
  unsigned mode = 0644;
  bool removes = false;  // the path, with what lies below it, instead
};

struct Let {
  std::vector<std::pair<std::string, match::Template>> values;
};

struct Compare {
  struct Item {
    std::vector<std::string> requirements;
    match::Template value;
    match::Pattern is;
  };
  std::vector<Item> items;
};

// What the unit's process tree takes from the machine, looked at now.
struct Measure {
  std::string as;     // a name for what was seen, or empty
  std::string since;  // an earlier measure that `growth` counts from, or empty
  match::Pattern is;
};

// A condition of the unit's own making. Where it does not hold, the rest of the case is passed over
// up to its leave script, and the case decides nothing more.
struct Needs {
  match::Template value;
  match::Pattern is;
};

// No file below these folders holds a text.
struct Search {
  std::vector<std::string> below;
  std::string lacks;
};

using Action = std::variant<Start, Write, Expect, ExpectAll, Collect, EndInput, Kill, StopReading,
                            ResumeReading, Signal, Exit, Connect, PeerEnd, PeerClose, Files, Tree,
                            Put, Let, Compare, HangUp, Measure, Search, Needs, Called>;

struct Step {
  std::string at;    // FILE:LINE:COLUMN
  std::string text;  // the step as compact JSON, for reports
  std::string note;
  std::string process = "main";
  std::string lane;  // the contract's name of the lane: the unit's own or a peer's
  Action action = Let{};
  std::vector<std::string> decides;
  std::vector<match::Pattern> tolerate;
  std::vector<Check> forbid;  // frames that may not come from when the step begins until it ends
  std::optional<Milliseconds> wait;
  // The unit does not know what the case is about when it ends so while this step waits.
  std::optional<End> inapplicable;
};

}  // namespace touchstone::script
