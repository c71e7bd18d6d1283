// Ed25519 keys and signatures, with OpenSSL beneath.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace touchstone::bundle {

// A key that can only check. Copied freely.
class PublicKey {
 public:
  // From PEM text ("-----BEGIN PUBLIC KEY-----"); anything but one Ed25519 key in exactly that
  // form is an error of kind kBadInput. `name` is for errors.
  static base::Result<PublicKey> from_pem(std::string_view pem, const std::string& name);

  const std::string& pem() const { return pem_; }
  // "sha256:..." over the 32 bytes of the key: how a key is named.
  const std::string& id() const { return id_; }
  bool verifies(std::string_view bytes, std::string_view signature) const;

 private:
  friend class SigningKey;
  PublicKey() = default;

  std::string raw_;  // 32 bytes
  std::string pem_;
  std::string id_;
};

// A key that signs. Movable.
class SigningKey {
 public:
  static SigningKey make();
  // From PEM text ("-----BEGIN PRIVATE KEY-----", not encrypted).
  static base::Result<SigningKey> from_pem(std::string_view pem, const std::string& name);

  std::string pem() const;
  const PublicKey& public_key() const { return public_; }
  std::string sign(std::string_view bytes) const;  // 64 bytes; the same for the same bytes

 private:
  SigningKey() = default;

  std::shared_ptr<void> key_;
  PublicKey public_;
};

}  // namespace touchstone::bundle
