// SimulatedUnit is a unit without a process: it reads what it is sent, does what the frames order
// and leaves what it says in `out` and `err` for the scheduler to deliver when it likes.
//
// Orders, in the member `do` of an ask: answer N, note N, query, chatter, odd, err, blot, file
// NAME, connect PEER, call METHOD, carry N, hangup PEER, tool WORD, exit N. A unit that obeys
// them is honest. Faults make it another one: each strikes at the n-th thing that it says.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frame/splitter.h"

namespace touchstone::simulation {

enum class FaultKind : std::uint8_t {
  kNone,
  kDrop,
  kRepeat,
  kWrongText,
  kGarbage,
  kBadUtf8,
  kOddFrame,
  kOverlong,
  kGarbageFlood,
  kFrameFlood,
  kHalfThenExit,
  kCrash,
  kExitEarly,
  kHang,
  kStayAlive,
  kWrongEnd,
  kLeftover,
  kBlankLine,
  kCarriageReturn,
};

const char* to_string(FaultKind kind);
inline constexpr std::uint32_t kFaultKinds = 19;

struct Fault {
  FaultKind kind = FaultKind::kNone;
  std::uint32_t at = 0;  // counts what all units of the case say
};

// What a unit does to the world around it.
class Surroundings {
 public:
  virtual ~Surroundings() = default;
  virtual FaultKind fault_now() = 0;  // called once for everything said
  virtual void connect(const std::string& peer, std::string header) = 0;
  virtual void child_says(const std::string& peer, std::string payload) = 0;
  virtual void hang_up(const std::string& peer) = 0;
  virtual void write_file(const std::string& name, std::string text) = 0;
};

class SimulatedUnit {
 public:
  struct End {
    bool by_signal = false;
    int number = 0;
  };

  SimulatedUnit(std::string name, frame::Framing framing, Surroundings& surroundings);

  void start();  // it greets
  void read(std::string_view bytes);
  void input_ended();
  void signal(int number);
  void end(bool by_signal, int number);

  std::string out;
  std::string err;
  std::optional<End> ended;
  bool leaves_something = false;
  // It said less than it was asked, or something else, where somebody waits for it.
  bool broke_its_word = false;

 private:
  class Ears;
  void hear(std::string_view frame);
  void obey(std::string_view order, const std::string& id);
  void say(const std::string& payload);
  void say_wrongly(FaultKind fault, const std::string& payload);
  void leave(int code);

  std::string name_;
  frame::Framing framing_;
  Surroundings& surroundings_;
  frame::Splitter in_;
  bool hung_ = false;
  bool stays_ = false;
  bool wrong_end_ = false;
};

}  // namespace touchstone::simulation
