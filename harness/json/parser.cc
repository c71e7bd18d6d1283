#include <algorithm>
#include <limits>
#include <utility>

#include "json/document.h"
#include "json/oddities.h"
#include "json/pass.h"
#include "json/tape_writer.h"

namespace touchstone::json {

struct Parser::State {
  ParseLimits limits;
  Tape tape;
  TapeWriter writer{tape};
  ParseError error;
  std::vector<Oddity> oddities;
  std::vector<const char*> lone_surrogates;
  std::vector<FoundOddity> found;
};

namespace {

// Whoever walks a document may recurse this deep.
constexpr std::size_t kMaxDepth = 4096;

}  // namespace

Parser::Parser(ParseLimits limits) : state_(std::make_unique<State>()) { state_->limits = limits; }
Parser::~Parser() = default;
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;

bool Parser::parse(std::string_view bytes) { return parse(bytes, state_->limits); }

bool Parser::parse(std::string_view bytes, ParseLimits limits) {
  State& state = *state_;
  if (!state.oddities.empty()) state.oddities.clear();
  state.found.clear();
  state.lone_surrogates.clear();
  state.writer.start(bytes.data(), bytes.size());
  if (bytes.size() >= std::numeric_limits<std::uint32_t>::max()) {
    state.error = {ParseError::Kind::kTooLarge, bytes.size(), "the text is larger than 4 GiB"};
    return false;
  }
  limits.max_depth = std::min(limits.max_depth, kMaxDepth);
  Pass pass(bytes, limits, {state.writer, state.lone_surrogates, state.found, state.error});
  if (!pass.run()) return false;
  if (!state.found.empty() || !state.writer.duplicates().empty()) {
    state.oddities = locate_oddities(state.tape, state.found, state.writer.duplicates());
  }
  return true;
}

Value Parser::root() const { return state_->tape.value(0); }
const ParseError& Parser::error() const { return state_->error; }
const std::vector<Oddity>& Parser::oddities() const { return state_->oddities; }

}  // namespace touchstone::json
