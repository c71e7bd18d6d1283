// Mirror is a whole driver with nothing behind it but the component `probe`: a start for a driver
// of one's own, and the honest unit of the driver contract. docs/driver-protocol.md tells the
// rules.
//
// Nothing waits: each line is taken, and what has to wait lies in a table until its answer or its
// time comes. So calls are served side by side. Every step is a method that a liar may take
// otherwise. Single-threaded; ends with the input.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>

namespace touchstone::drivers {

using Json = nlohmann::json;

class Mirror {
 public:
  virtual ~Mirror() = default;

  // Serves standard input and output; gives the exit code.
  virtual int serve();

 protected:
  virtual void take_chunk(std::string_view bytes);
  virtual void take_line(const std::string& line);
  virtual void take_message(const Json& message);
  // A call, or a notification, whose `id` is discarded.
  virtual void take_call(const Json& id, const std::string& method, const Json& params);
  virtual void take_answer(const Json& message);

  virtual Json hello();
  virtual void call_port(const Json& caller, const Json& params);
  virtual void notify_port(const Json& caller, const Json& params);
  virtual void cancel(const Json& params);
  virtual void advance(const Json& caller, std::int64_t ms);

  virtual void say(const Json& message);
  void answer(const Json& id, const Json& result);
  virtual void refuse(const Json& id, int code, const std::string& why, Json data = nullptr);

  std::string unfinished_;             // the line that has not ended yet
  std::int64_t last_id_ = 0;           // of a call of ours
  std::map<std::int64_t, Json> open_;  // our calls, and for whom they were made
  std::int64_t now_ms_ = 0;
  std::multimap<std::int64_t, Json> due_;  // when, and whom to answer then
};

}  // namespace touchstone::drivers
