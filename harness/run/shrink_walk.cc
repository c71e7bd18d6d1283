#include "run/shrink_walk.h"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <numeric>
#include <set>
#include <utility>

#include "json/document.h"
#include "json/number.h"
#include "script/case.h"

namespace touchstone::run {
namespace {

using yaml::Node;

std::optional<std::size_t> call_number(const Node& step) {
  const Node* walk = step.find("walk");
  const Node* number = walk != nullptr ? walk->find("nr") : nullptr;
  if (number == nullptr) return std::nullopt;
  return static_cast<std::size_t>(json::Number(number->scalar).as_int64().value_or(0));
}

// The first finding that blocks.
const record::Finding* first_failure(const record::CaseVerdict& verdict) {
  return verdict.findings.empty() ? nullptr : &verdict.findings.front();
}

// Members of a case one a line, the rest in JSON, which is YAML.
std::string case_text(const Node& walked, const Node& given, const std::string& contract) {
  std::string text = "contract: " + contract + "\ncases:\n";
  const char* lead = "  - ";
  for (const Node::Member& member : walked.members) {
    if (member.name == "table" || member.name == "steps") continue;
    Node value = member.value;
    if (member.name == "id") value.scalar += "-shrunk";
    text += lead + member.name + ": " + value.to_json() + "\n";
    lead = "    ";
  }
  text += std::string(lead) + "steps:\n";
  for (const Node& step : walked.find("steps")->items) {
    const Node* walk = step.find("walk");
    if (walk == nullptr) {
      text += "      - " + step.to_json() + "\n";
      continue;
    }
    text += "      - walk:\n          of: " + walk->find("of")->to_json() + "\n          given:\n";
    for (const Node& call : given.items) text += "            - " + call.to_json() + "\n";
    for (const Node::Member& member : step.members) {
      if (member.name == "walk") continue;
      text += "        " + member.name + ": " + member.value.to_json() + "\n";
    }
  }
  return text;
}

}  // namespace

WalkShrinker::WalkShrinker(boost::asio::io_context& context,
                           std::shared_ptr<const LiveSettings> settings, script::CasePtr test,
                           record::CaseVerdict failed, Done done)
    : context_(context),
      settings_(std::move(settings)),
      test_(std::move(test)),
      failed_(std::move(failed)),
      done_(std::move(done)) {}

WalkShrinker::~WalkShrinker() = default;

void WalkShrinker::read() {
  auto parsed = json::Document::parse(test_->document, "the case");
  TS_CHECK(parsed.ok());
  document_ = Node::from_json(parsed->root());
  for (const Node& step : document_.find("steps")->items) {
    const auto number = call_number(step);
    if (!number || step.find("walk")->find("call") == nullptr) continue;
    Node asked = *step.find("walk");
    std::erase_if(asked.members, [](const Node::Member& one) { return one.name == "nr"; });
    asked_.push_back(std::move(asked));
  }
  kept_.resize(asked_.size());
  std::iota(kept_.begin(), kept_.end(), std::size_t{1});
}

void WalkShrinker::start() {
  read();
  try_calls(kept_);
}

void WalkShrinker::interrupt() {
  ended_ = true;
  if (live_) live_->interrupt();
}

script::CasePtr WalkShrinker::case_of(const Numbers& calls) const {
  const std::set<std::size_t> wanted(calls.begin(), calls.end());
  Node document = document_;
  std::erase_if(document.find("steps")->items, [&](const Node& step) {
    const auto number = call_number(step);
    return number && !wanted.contains(*number);
  });
  auto compiled = script::compile_document(*settings_->contract, document.to_json());
  return compiled ? *compiled : nullptr;
}

void WalkShrinker::try_calls(Numbers calls) {
  script::CasePtr test = case_of(calls);
  if (test == nullptr || ++runs_ > kMostRuns || ended_) return finish();
  tried_ = std::move(calls);
  live_ = LiveCase::start(context_, settings_, std::move(test), 1, [this](LiveOutcome outcome) {
    // The finished case is still on the stack.
    boost::asio::post(context_, [this, verdict = std::move(outcome.verdict)] {
      live_.reset();
      judged(verdict);
    });
  });
}

// How many calls were answered well: what the model's last step decides was looked at so often.
std::size_t WalkShrinker::calls_passed(const record::CaseVerdict& verdict) const {
  for (const Node& step : document_.find("steps")->items) {
    const Node* decides = call_number(step) ? step.find("decides") : nullptr;
    if (decides == nullptr || step.find("expect") != nullptr || decides->items.empty()) continue;
    const auto tally = verdict.requirements.find(decides->items.front().scalar);
    if (tally == verdict.requirements.end()) return 0;
    return tally->second.subjects - tally->second.failures;
  }
  return 0;
}

bool WalkShrinker::fails_alike(const record::CaseVerdict& verdict) const {
  const record::Finding* before = first_failure(failed_);
  const record::Finding* now = first_failure(verdict);
  return before != nullptr && now != nullptr && before->kind == now->kind &&
         before->requirement == now->requirement;
}

void WalkShrinker::judged(const record::CaseVerdict& verdict) {
  const bool fails = fails_alike(verdict);
  if (!again_) {
    if (!fails) return finish();  // it was once, and is not now
    again_ = true;
    const std::size_t reached = calls_passed(verdict) + 1;
    if (reached >= kept_.size()) return next();
    guessing_ = true;
    return try_calls(Numbers(kept_.begin(), kept_.begin() + static_cast<std::ptrdiff_t>(reached)));
  }
  if (std::exchange(guessing_, false) && fails) low_ = tried_.size() - 1;
  if (chunk_ == 0) {  // the shortest beginning that fails
    if (fails) {
      kept_ = tried_;
    } else {
      low_ = tried_.size();
    }
    return next();
  }
  if (fails) {
    kept_ = tried_;
    shorter_ = true;
  } else {
    at_ += chunk_;
  }
  next();
}

// First the shortest beginning is found by halving, then ever smaller chunks are left out of it.
void WalkShrinker::next() {
  if (chunk_ == 0) {
    if (kept_.size() - low_ > 1) {
      const std::size_t middle = low_ + (kept_.size() - low_) / 2;
      return try_calls(Numbers(kept_.begin(), kept_.begin() + static_cast<std::ptrdiff_t>(middle)));
    }
    chunk_ = std::max<std::size_t>(1, kept_.size() / 2);
  }
  if (at_ >= kept_.size()) {
    if (chunk_ == 1 && !shorter_) return finish();
    chunk_ = std::max<std::size_t>(1, chunk_ / 2);
    at_ = 0;
    shorter_ = false;
  }
  if (kept_.size() <= 1) return finish();
  Numbers fewer(kept_.begin(), kept_.begin() + static_cast<std::ptrdiff_t>(at_));
  const std::size_t end = std::min(kept_.size(), at_ + chunk_);
  fewer.insert(fewer.end(), kept_.begin() + static_cast<std::ptrdiff_t>(end), kept_.end());
  try_calls(std::move(fewer));
}

std::string WalkShrinker::shrunk_yaml() const {
  Node given = Node::array();
  for (const std::size_t number : kept_) given.items.push_back(asked_[number - 1]);
  return case_text(*document_.find("walked"), given, settings_->contract->name);
}

void WalkShrinker::finish() {
  const Done done = std::move(done_);
  if (!again_) return done(std::nullopt);
  ShrunkWalk shrunk;
  shrunk.calls = kept_.size();
  shrunk.of = asked_.size();
  shrunk.runs = runs_;
  shrunk.yaml = shrunk_yaml();
  done(std::move(shrunk));  // may destroy this
}

}  // namespace touchstone::run
