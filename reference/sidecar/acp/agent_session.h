// AgentSession is one session with everything that belongs to it: its adapter, its terminals, what
// the adapter asked, and who owns it. Plain state; not thread-safe.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <string>

#include "sidecar/acp/adapter.h"
#include "sidecar/acp/session.h"
#include "sidecar/acp/terminal.h"
#include "sidecar/protocol.h"

namespace touchstone::sidecar {

struct AgentSession {
  AgentSession(Ownership owner, Session session, Adapter program, std::string process)
      : vm(std::move(owner)),
        state(std::move(session)),
        adapter(std::move(program)),
        process_id(std::move(process)) {}

  Ownership vm;
  Session state;
  Adapter adapter;
  std::string process_id;
  std::int64_t next_request_id = 3;  // 1 and 2 opened it
  std::map<std::string, Terminal> terminals;
  int terminals_made = 0;

  // Whether the adapter asks with this id for the first time, as far as that is remembered.
  bool is_new(const Json& id, std::size_t remembered) {
    const std::string text = id.dump();
    if (!seen_.insert(text).second) return false;
    order_.push_back(text);
    while (order_.size() > remembered) {
      seen_.erase(order_.front());
      order_.pop_front();
    }
    return true;
  }

  // The last things that happened, for whoever has to find out why an adapter hangs.
  void note(std::string what) {
    constexpr std::size_t kMostBytes = 240;
    constexpr std::size_t kMostEntries = 20;
    if (what.size() > kMostBytes) what.resize(kMostBytes);
    activity_.push_back(std::move(what));
    while (activity_.size() > kMostEntries) activity_.pop_front();
  }
  const std::deque<std::string>& activity() const { return activity_; }

 private:
  std::set<std::string> seen_;
  std::deque<std::string> order_;
  std::deque<std::string> activity_;
};

}  // namespace touchstone::sidecar
