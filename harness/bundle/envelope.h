// A DSSE envelope: a payload of some type, signed over both (github.com/secure-systems-lab/dsse).
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "bundle/signing.h"

namespace touchstone::bundle {

inline constexpr std::string_view kInTotoType = "application/vnd.in-toto+json";

struct Envelope {
  std::string payload_type;
  std::string payload;    // the bytes themselves, not their base64
  std::string key_id;     // PublicKey::id() of the signer
  std::string signature;  // 64 bytes
};

// The bytes that are signed: "DSSEv1", then length and bytes of type and of payload.
std::string pre_authentication(std::string_view type, std::string_view payload);

Envelope seal(std::string_view type, std::string payload, const SigningKey& key);
bool verifies(const Envelope& envelope, const PublicKey& key);

// JSON with a line end; one envelope has one form, and read_envelope() takes only that.
std::string to_json(const Envelope& envelope);
base::Result<Envelope> read_envelope(std::string_view text, const std::string& name);

}  // namespace touchstone::bundle
