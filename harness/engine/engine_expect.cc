// Steps that wait for frames, and what their absence means.
#include <algorithm>

#include "base/text.h"
#include "engine/engine.h"

namespace touchstone::engine {

using record::Finding;
using record::FindingKind;

// A peer that nobody has reached yet: waits for it as for a frame.
Engine::Progress Engine::no_peer(Actions& actions) { return no_frame_yet(actions); }

// The process whose end means that nothing more can come for the step, or nullptr while
// something still can. A peer's child may outlive the unit's main process by what is still in
// its socket, so for a peer the whole tree and the connections must have ended.
const Engine::Process* Engine::silenced_by() const {
  if (step().lane == contract_.unit.name) {
    const auto found = processes_.find(step().process);
    return found != processes_.end() && found->second.exited ? &found->second : nullptr;
  }
  const auto gone = [](const auto& one) { return one.second.gone; };
  if (processes_.empty() || !std::all_of(processes_.begin(), processes_.end(), gone)) {
    return nullptr;
  }
  const auto ids = peer_lanes_.find(step().lane);
  if (ids != peer_lanes_.end() &&
      !std::all_of(ids->second.begin(), ids->second.end(),
                   [&](const std::string& id) { return lanes_.at(id)->ended; })) {
    return nullptr;
  }
  return &processes_.begin()->second;
}

// A step that waits for a peer does not take frames of the unit. One that no step will ever take
// (an error, say) is why the peer stays silent: once the step is late, it ends the case.
bool Engine::refuse_unit_frame() {
  if (step().lane == contract_.unit.name) return false;
  for (const auto& [name, process] : processes_) {
    Lane& lane = unit_lane(name);
    for (const Pending& pending : lane.queue) {
      if (!parser_.parse(pending.bytes) || tolerated(lane, parser_.root()) ||
          expected_later(lane, parser_.root())) {
        continue;
      }
      if (pending.blamed) return true;
      Finding found = finding(FindingKind::kWrongFrame);
      found.event = pending.event;
      found.process = name;
      found.expected = step().text;
      found.actual = base::printable(pending.bytes, kShownBytes);
      found.explanation =
          "while this step waited for " + step().lane + ", the unit said what no step waits for";
      fail_step(std::move(found));
      return true;
    }
  }
  return false;
}

// A model that has ended or says nothing is our trouble, whatever the unit does.
bool Engine::model_is_silent() {
  const auto peer = contract_.peers.find(step().lane);
  if (peer == contract_.peers.end() || peer->second.kind != contract::PeerKind::kModel) {
    return false;
  }
  const auto ids = peer_lanes_.find(step().lane);
  const bool ended = ids != peer_lanes_.end() &&
                     std::all_of(ids->second.begin(), ids->second.end(),
                                 [&](const std::string& id) { return lanes_.at(id)->ended; });
  if (!ended && !waiting_.late) return false;
  Finding found = finding(FindingKind::kHarness);
  found.expected = step().text;
  found.explanation = "the model program " + peer->second.program +
                      (ended ? " ended" : " did not answer in time") + " while this step waited";
  ledger_.fail(std::move(found));
  return true;
}

// Nothing is there for the step. It waits, unless the unit can no longer say anything.
Engine::Progress Engine::no_frame_yet(Actions& actions) {
  if (model_is_silent()) return Progress::kFailed;
  const Process* speaker = silenced_by();
  if (speaker != nullptr) {
    Finding found = finding(speaker->by_signal || speaker->number != 0 ? FindingKind::kCrashed
                                                                       : FindingKind::kExitedEarly);
    found.event = speaker->exit_event;
    found.expected = step().text;
    found.actual = describe_end(speaker->by_signal, speaker->number);
    found.explanation = "the unit " + found.actual + " while this step waited";
    fail_step(std::move(found));
    return Progress::kFailed;
  }
  if (waiting_.late && refuse_unit_frame()) return Progress::kFailed;
  const bool first =
      step().lane == contract_.unit.name && unit_lane(step().process).bytes_seen == 0;
  arm(first ? std::max(case_->bounds.start, case_->bounds.request) : case_->bounds.request,
      actions);
  return Progress::kWaiting;
}

template <typename Offer, typename Refuse>
Engine::Progress Engine::take_frames(Offer offer, Refuse refuse, Actions& actions) {
  for (;;) {
    const std::vector<Lane*> lanes = lanes_with_frames();
    if (lanes.empty()) return no_frame_yet(actions);
    Offered offered = Offered::kRefused;
    for (Lane* lane : lanes) {
      const Pending pending = lane->queue.front();
      if (!parser_.parse(pending.bytes)) continue;
      offered = offer(*lane, parser_.root(), pending);
      if (offered == Offered::kRefused) continue;
      lane->queue.pop_front();
      break;
    }
    if (offered == Offered::kDone) return Progress::kDone;
    if (offered == Offered::kMore) continue;
    Lane& lane = *lanes.front();
    Pending pending = std::move(lane.queue.front());
    lane.queue.pop_front();
    if (forbidden(lane, pending)) pending.blamed = true;
    if (!parser_.parse(pending.bytes) || tolerated(lane, parser_.root())) continue;
    if (!expected_later(lane, parser_.root()) && answer(lane, pending, actions)) continue;
    (void)parser_.parse(pending.bytes);  // answer() may have parsed something else
    refuse(parser_.root(), pending);
    return Progress::kFailed;
  }
}

Engine::Progress Engine::run(const script::Expect& expect, Actions& actions) {
  const script::Awaited& awaited = expect.awaited;
  return take_frames(
      [&](Lane& lane, json::Value frame, const Pending& pending) {
        if (!awaited.pattern.matches(frame, scope_)) return Offered::kRefused;
        take(lane, awaited, frame, pending.event);
        return Offered::kDone;
      },
      [&](json::Value frame, const Pending& pending) { wrong_frame(awaited, frame, pending); },
      actions);
}

Engine::Progress Engine::run(const script::ExpectAll& all, Actions& actions) {
  waiting_.taken.resize(all.awaited.size());
  return take_frames(
      [&](Lane& lane, json::Value frame, const Pending& pending) {
        for (std::size_t i = 0; i < all.awaited.size(); ++i) {
          if (waiting_.taken[i] || !all.awaited[i].pattern.matches(frame, scope_)) continue;
          waiting_.taken[i] = true;
          take(lane, all.awaited[i], frame, pending.event);
          ledger_.pass(all.awaited[i].decides);
          const bool last = std::all_of(waiting_.taken.begin(), waiting_.taken.end(),
                                        [](bool taken) { return taken; });
          return last ? Offered::kDone : Offered::kMore;
        }
        return Offered::kRefused;
      },
      [&](json::Value frame, const Pending& pending) {
        // The nearest of those that are still missing speaks for all of them.
        const script::Awaited* nearest = nullptr;
        int agreed = -1;
        for (std::size_t i = 0; i < all.awaited.size(); ++i) {
          if (waiting_.taken[i]) continue;
          const auto mismatch = all.awaited[i].pattern.explain(frame, scope_);
          if (mismatch && mismatch->agreed > agreed) {
            agreed = mismatch->agreed;
            nearest = &all.awaited[i];
          }
        }
        wrong_frame(nearest != nullptr ? *nearest : all.awaited.front(), frame, pending);
      },
      actions);
}

Engine::Progress Engine::run(const script::Collect& collect, Actions& actions) {
  return take_frames(
      [&](Lane& lane, json::Value frame, const Pending& pending) {
        if (collect.until.pattern.matches(frame, scope_) && waiting_.collected >= collect.min) {
          take(lane, collect.until, frame, pending.event);
          return Offered::kDone;
        }
        if (!collect.each.pattern.matches(frame, scope_) || waiting_.collected >= collect.max) {
          return Offered::kRefused;
        }
        take(lane, collect.each, frame, pending.event);
        ++waiting_.collected;
        return Offered::kMore;
      },
      [&](json::Value frame, const Pending& pending) { wrong_frame(collect.each, frame, pending); },
      actions);
}

}  // namespace touchstone::engine
