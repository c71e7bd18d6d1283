#include "bundle/envelope.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "base/text.h"
#include "bundle/pointed.h"
#include "json/document.h"

namespace touchstone::bundle {
std::string pre_authentication(std::string_view type, std::string_view payload) {
  std::string bytes = "DSSEv1 " + std::to_string(type.size()) + " ";
  bytes.append(type).append(" " + std::to_string(payload.size()) + " ").append(payload);
  return bytes;
}

Envelope seal(std::string_view type, std::string payload, const SigningKey& key) {
  Envelope made;
  made.payload_type = type;
  made.key_id = key.public_key().id();
  made.signature = key.sign(pre_authentication(type, payload));
  made.payload = std::move(payload);
  return made;
}

bool verifies(const Envelope& envelope, const PublicKey& key) {
  return envelope.key_id == key.id() &&
         key.verifies(pre_authentication(envelope.payload_type, envelope.payload),
                      envelope.signature);
}

std::string to_json(const Envelope& envelope) {
  nlohmann::ordered_json signature;
  signature["keyid"] = envelope.key_id;
  signature["sig"] = base::base64_encode(envelope.signature);
  nlohmann::ordered_json json;
  json["payloadType"] = envelope.payload_type;
  json["payload"] = base::base64_encode(envelope.payload);
  json["signatures"] = nlohmann::ordered_json::array({signature});
  return json.dump(2, ' ', true, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

base::Result<Envelope> read_envelope(std::string_view text, const std::string& name) {
  const base::Error odd{base::ExitCode::kBadInput,
                        "this is no DSSE envelope with one signature, as certify writes it", name,
                        ""};
  const auto document = json::Document::parse(std::string(text));
  if (!document) return odd;
  const Pointed json(document->root());
  const auto payload = base::base64_decode(json.text("/payload"));
  const auto signature = base::base64_decode(json.text("/signatures/0/sig"));
  if (!payload || !signature) return odd;
  Envelope read{json.text("/payloadType"), *payload, json.text("/signatures/0/keyid"), *signature};
  // No byte is without meaning: what would be written otherwise was not written by us.
  if (to_json(read) != text) return odd;
  return read;
}

}  // namespace touchstone::bundle
