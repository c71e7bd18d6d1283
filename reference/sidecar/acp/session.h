// Session is what is known of one agent session: its modes and options, and its notifications by
// number. Pure state; not thread-safe.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <string>

#include "sidecar/acp/json_rpc.h"

namespace touchstone::sidecar {

class Session {
 public:
  struct Numbered {
    std::uint64_t number;
    Json notification;
  };

  // From the results of initialize and session/new.
  Session(std::string agent_type, const Json& initialized, const Json& opened,
          WireBehaviour& behaviour);

  const std::string& id() const { return id_; }

  // The next number after those given out.
  std::uint64_t next_number() const { return next_number_; }
  Numbered record(Json notification);
  // Forgets everything up to a number.
  void acknowledge(std::uint64_t number);

  // After an answer to `method` that was no error, notifications from `since` on belong to it.
  // What has to be said beside it, or the error that takes its place.
  struct Applied {
    Json notification;  // null: none
    Json error;         // null: none
  };
  Applied apply(const std::string& method, const Json& params, std::uint64_t since);

  void close() { closed_ = true; }

  // The members that session_created and session_state have in common.
  Json description() const;
  // Those that session_state has beside them.
  Json state() const;

 private:
  void hear(const Json& notification);
  bool said_since(std::uint64_t since, const std::function<bool(const Json&)>& wanted) const;

  WireBehaviour& behaviour_;
  std::string id_;
  std::string agent_type_;
  Json modes_;
  Json options_;
  Json capabilities_;
  Json info_;
  std::uint64_t next_number_;
  std::deque<Numbered> notifications_;
  bool closed_ = false;
};

}  // namespace touchstone::sidecar
