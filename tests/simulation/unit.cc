#include "simulation/unit.h"

#include "json/document.h"

namespace touchstone::simulation {

class SimulatedUnit::Ears final : public frame::FrameSink {
 public:
  explicit Ears(SimulatedUnit& unit) : unit_(unit) {}
  void on_frame(const frame::Frame& frame) override { unit_.hear(frame.bytes); }

 private:
  SimulatedUnit& unit_;
};

const char* to_string(FaultKind kind) {
  static constexpr const char* kNames[kFaultKinds] = {"none",
                                                      "drop a frame",
                                                      "repeat a frame",
                                                      "wrong text",
                                                      "garbage",
                                                      "bad UTF-8",
                                                      "unasked frame",
                                                      "overlong frame",
                                                      "garbage flood",
                                                      "frame flood",
                                                      "half, then exit",
                                                      "crash",
                                                      "exit early",
                                                      "hang",
                                                      "stay alive",
                                                      "wrong end",
                                                      "leave a process",
                                                      "an empty line",
                                                      "a carriage return"};
  return kNames[static_cast<std::size_t>(kind)];
}

SimulatedUnit::SimulatedUnit(std::string name, frame::Framing framing, Surroundings& surroundings)
    : name_(std::move(name)), framing_(framing), surroundings_(surroundings), in_(framing) {}

void SimulatedUnit::start() {
  if (framing_ == frame::Framing::kRaw) {
    out = "talk about nothing\nand more\xFF";
    err = "hm";
    if (surroundings_.fault_now() == FaultKind::kWrongEnd) return end(false, 2);
    end(false, 0);
    return;
  }
  say("{\"type\":\"hello\"}");
}

void SimulatedUnit::read(std::string_view bytes) {
  if (ended || hung_ || framing_ == frame::Framing::kRaw) return;
  Ears ears(*this);
  in_.push(bytes, ears);
}

void SimulatedUnit::input_ended() {
  if (!ended && !hung_) leave(0);
}

void SimulatedUnit::signal(int number) {
  if (ended || stays_) return;
  end(true, number);
}

void SimulatedUnit::end(bool by_signal, int number) {
  if (!ended) ended = End{by_signal, number};
}

void SimulatedUnit::leave(int code) {
  const FaultKind fault = surroundings_.fault_now();
  if (fault == FaultKind::kStayAlive || stays_) {
    stays_ = true;
    return;
  }
  if (fault == FaultKind::kLeftover) leaves_something = true;
  if (fault == FaultKind::kCrash) return end(true, 11);
  end(false, fault == FaultKind::kWrongEnd || wrong_end_ ? code + 1 : code);
}

void SimulatedUnit::hear(std::string_view bytes) {
  if (ended || hung_) return;
  auto frame = json::Document::parse(std::string(bytes));
  if (!frame) return;
  const auto type = frame->root().find("type");
  if (!type || !type->is_string()) return;
  if (type->as_string() == "bye") return leave(0);
  const auto id = frame->root().find("id");
  const auto orders = frame->root().find("do");
  if (type->as_string() != "ask" || !id || !orders) return;
  const std::string number(id->raw());
  for (const json::Value order : orders->items()) {
    if (ended || hung_) return;
    if (order.is_string()) obey(order.as_string(), number);
  }
}

void SimulatedUnit::obey(std::string_view order, const std::string& id) {
  const std::size_t blank = order.find(' ');
  const std::string verb(order.substr(0, blank));
  const std::string word(blank == std::string_view::npos ? "" : order.substr(blank + 1));
  if (verb == "answer" || verb == "note") {
    say("{\"type\":\"" + verb + "\",\"id\":" + id + ",\"n\":" + word + ",\"text\":\"t" + id +
        "\\u00e9\xC3\xA9\"}");
  } else if (verb == "query" || verb == "chatter" || verb == "odd") {
    say("{\"type\":\"" + verb + "\"}");
  } else if (verb == "err") {
    err += "trouble " + id + " ";
  } else if (verb == "blot") {
    err += "\xFF\xC3";
  } else if (verb == "file") {
    surroundings_.write_file(word, "{\"by\":" + id + "}");
  } else if (verb == "connect") {
    surroundings_.connect(word, "{\"peer\":\"" + word + "\",\"argv\":[\"" + word + "\"]}");
  } else if (verb == "call") {
    surroundings_.child_says(
        "helper", "{\"jsonrpc\":\"2.0\",\"id\":\"c" + id + "\",\"method\":\"" + word + "\"}");
  } else if (verb == "carry") {
    surroundings_.child_says("courier", "{\"carried\":" + word + ",\"id\":" + id + "}");
  } else if (verb == "hangup") {
    surroundings_.hang_up(word);
  } else if (verb == "tool") {
    surroundings_.connect("tool", "{\"peer\":\"tool\",\"argv\":[\"tool\",\"" + word + "\"]}");
  } else if (verb == "exit") {
    leave(word.front() - '0');
  }
}

void SimulatedUnit::say(const std::string& payload) {
  const FaultKind fault = surroundings_.fault_now();
  if (fault == FaultKind::kNone) {
    out += frame::encode(framing_, payload);
  } else {
    say_wrongly(fault, payload);
  }
}

void SimulatedUnit::say_wrongly(FaultKind fault, const std::string& payload) {
  const std::string right = frame::encode(framing_, payload);
  const auto more = [&](const std::string& said) { out += frame::encode(framing_, said); };
  const bool awaited = payload.find("chatter") == std::string::npos &&
                       payload.find("odd") == std::string::npos &&
                       payload.find("query") == std::string::npos;
  switch (fault) {
    case FaultKind::kDrop:
      broke_its_word = awaited;
      return;
    case FaultKind::kRepeat:
      out += right;
      break;
    case FaultKind::kWrongText:
      broke_its_word = awaited;
      return more("{\"type\":\"answer\",\"id\":4711,\"n\":\"one\",\"text\":7}");
    case FaultKind::kGarbage:
      more("{no \x01 json");
      break;
    case FaultKind::kBadUtf8:
      more("{\"type\":\"chatter\",\"text\":\"\xC3\"}");
      break;
    case FaultKind::kOddFrame:
      more("{\"type\":\"answer\",\"id\":1.5,\"text\":\"\\ud800\",\"id\":2}");
      break;
    case FaultKind::kOverlong:
      more("{\"type\":\"chatter\",\"text\":\"" + std::string(9000, 'x') + "\"}");
      break;
    case FaultKind::kGarbageFlood:
      for (int i = 0; i < 1100; ++i) more("~");
      break;
    case FaultKind::kFrameFlood:
      for (int i = 0; i < 200; ++i) more("{\"type\":\"answer\",\"text\":1}");
      break;
    case FaultKind::kHalfThenExit:
      broke_its_word = awaited;
      out += right.substr(0, right.size() / 2);
      return end(false, 0);
    case FaultKind::kCrash:
      broke_its_word = awaited;
      return end(true, 11);
    case FaultKind::kExitEarly:
      broke_its_word = awaited;
      return end(false, 0);
    case FaultKind::kHang:
      broke_its_word = awaited;
      hung_ = true;
      return;
    case FaultKind::kStayAlive:
      stays_ = true;
      break;
    case FaultKind::kWrongEnd:
      wrong_end_ = true;
      break;
    case FaultKind::kLeftover:
      leaves_something = true;
      break;
    case FaultKind::kBlankLine:
      out += "\n";
      break;
    case FaultKind::kCarriageReturn:
      if (framing_ == frame::Framing::kJsonLines) {
        out += payload + "\r\n";
        return;
      }
      break;
    case FaultKind::kNone:
      break;
  }
  out += right;
}

}  // namespace touchstone::simulation
