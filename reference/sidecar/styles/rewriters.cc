// Frames written otherwise: what JSON and the contract leave open.
#include <unistd.h>

#include <cstdio>
#include <ctime>
#include <nlohmann/json.hpp>

#include "sidecar/styles/style.h"

namespace touchstone::sidecar {
namespace {

using Ordered = nlohmann::ordered_json;

void reverse(Ordered& value) {
  if (value.is_array()) {
    for (Ordered& item : value) reverse(item);
  } else if (value.is_object()) {
    Ordered turned = Ordered::object();
    for (auto it = value.end(); it != value.begin();) {
      --it;
      reverse(it.value());
      turned[it.key()] = std::move(it.value());
    }
    value = std::move(turned);
  }
}

void drop_nulls(Ordered& value) {
  if (value.is_array()) {
    for (Ordered& item : value) drop_nulls(item);
  } else if (value.is_object()) {
    Ordered kept = Ordered::object();
    for (auto& [name, item] : value.items()) {
      if (item.is_null()) continue;
      drop_nulls(item);
      kept[name] = std::move(item);
    }
    value = std::move(kept);
  }
}

class MembersReversed : public Rewriter {
 public:
  std::string rewritten(std::string payload) override {
    Ordered frame = Ordered::parse(payload);
    reverse(frame);
    return frame.dump();
  }
};

class NullsAbsent : public Rewriter {
 public:
  std::string rewritten(std::string payload) override {
    Ordered frame = Ordered::parse(payload);
    drop_nulls(frame);
    return frame.dump();
  }
};

class MembersExtra : public Rewriter {
 public:
  std::string rewritten(std::string payload) override {
    Ordered frame = Ordered::parse(payload);
    frame["trace"] = {{"at", 1}};
    frame["payload"]["elapsed_us"] = 12;
    if (frame["payload"].contains("stat") && frame["payload"]["stat"].is_object()) {
      frame["payload"]["stat"]["flags"] = 0;
    }
    return frame.dump();
  }
};

class BlanksInside : public Rewriter {
 public:
  std::string rewritten(std::string payload) override {
    return Ordered::parse(payload).dump(2) + "\n";
  }
};

class TextEscaped : public Rewriter {
 public:
  std::string rewritten(std::string payload) override {
    return Ordered::parse(payload).dump(-1, ' ', true);
  }
};

class TextsOtherwise : public Rewriter {
 public:
  std::string rewritten(std::string payload) override {
    Ordered frame = Ordered::parse(payload);
    Ordered& body = frame["payload"];
    if (body.value("type", "") != "rejected") return payload;
    const std::string message = body["message"];
    body["message"] =
        message.substr(0, message.find(' ')) + " \u00e7a ne va pas: \"" + "\\n" + "\"";
    return frame.dump();
  }
};

class BytesAlone : public Rewriter {
 public:
  std::size_t bytes_a_write() override { return 1; }
};

class WritesInPieces : public Rewriter {
 public:
  std::size_t bytes_a_write() override { return 4093; }
};

class LogsMuch : public Rewriter {
 public:
  std::string rewritten(std::string payload) override {
    const std::string line(2000, '#');
    std::fprintf(stderr, "agent-os-sidecar: frame of %zu bytes %s\n", payload.size(), line.c_str());
    return payload;
  }
};

const RegisterStyle kReversed({"members_reversed",
                               "writes the members of every object in the opposite order",
                               "JSON gives members no order", nullptr,
                               make_rewriter<MembersReversed>});
const RegisterStyle kAbsent({"nulls_absent", "leaves members out that would be null",
                             "an optional member may be absent in JSON", nullptr,
                             make_rewriter<NullsAbsent>});
const RegisterStyle kExtra({"members_extra",
                            "adds members of its own to frames, payloads and stats",
                            "unknown members are ignored (ACP-149), so later versions add some",
                            nullptr, make_rewriter<MembersExtra>});
const RegisterStyle kBlanks({"blanks_inside",
                             "puts blanks and line ends between the tokens of a frame",
                             "RFC 8259 section 2: white space is insignificant", nullptr,
                             make_rewriter<BlanksInside>});
const RegisterStyle kEscaped({"text_escaped", "writes every character beyond ASCII as an escape",
                              "JSON: an escaped character is the character", nullptr,
                              make_rewriter<TextEscaped>});
const RegisterStyle kTexts({"errors_told_otherwise",
                            "words its refusals differently behind the errno",
                            "the contract fixes the errno, not the text", nullptr,
                            make_rewriter<TextsOtherwise>});
const RegisterStyle kAlone({"writes_bytes_alone", "writes its frames byte by byte",
                            "pipes have no frames", nullptr, make_rewriter<BytesAlone>});
const RegisterStyle kPieces({"writes_in_pieces", "writes its frames in pieces of 4093 bytes",
                             "pipes have no frames", nullptr, make_rewriter<WritesInPieces>});
const RegisterStyle kLogs({"logs_much",
                           "writes two thousand bytes to standard error for each frame",
                           "diagnostics go elsewhere than to the output; no source bounds them",
                           nullptr, make_rewriter<LogsMuch>});

}  // namespace
}  // namespace touchstone::sidecar
