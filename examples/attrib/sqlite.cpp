// The calls to SQLite.
#include "sqlite.hpp"

#include <sqlite3.h>

#include "files.hpp"

namespace app {

Database::Database(std::string path) : path_(std::move(path)) {
  constexpr int patience = 10'000;  // milliseconds
  sqlite3* opened = nullptr;
  const int result = sqlite3_open_v2(path_.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  handle_.reset(opened);
  if (result != SQLITE_OK) fail(sqlite3_errstr(result));
  sqlite3_busy_timeout(opened, patience);
}

void Database::execute(const std::string& sql) {
  if (sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

std::int64_t Database::number(const std::string& sql) {
  const auto first = [](void* number, int, char** values, char**) {
    *static_cast<std::int64_t*>(number) = values[0] == nullptr ? 0 : std::stoll(values[0]);
    return 0;
  };
  std::int64_t number = 0;
  if (sqlite3_exec(handle(), sql.c_str(), first, &number, nullptr) != SQLITE_OK) fail();
  return number;
}

void Database::fail(std::string_view message) const { throw OutputError(path_ + ": " + std::string(message)); }

void Database::fail() const { fail(sqlite3_errmsg(handle())); }

// Waits for statements that are still there.
void Database::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Statement::Statement(const Database& database, std::string_view sql) : database_(database) {
  sqlite3_stmt* prepared = nullptr;
  check(sqlite3_prepare_v3(database.handle(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                           &prepared, nullptr));
  statement_.reset(prepared);
}

Statement& Statement::text(std::string_view value) {
  const char* const data = value.empty() ? "" : value.data();  // null would be NULL
  check(sqlite3_bind_text64(statement_.get(), ++parameter_, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
  return *this;
}

Statement& Statement::text_or_null(std::string_view value) {
  if (!value.empty()) return text(value);
  check(sqlite3_bind_null(statement_.get(), ++parameter_));
  return *this;
}

Statement& Statement::integer(std::int64_t value) {
  check(sqlite3_bind_int64(statement_.get(), ++parameter_, value));
  return *this;
}

Statement& Statement::real(double value) {
  check(sqlite3_bind_double(statement_.get(), ++parameter_, value));
  return *this;
}

void Statement::run() {
  if (sqlite3_step(statement_.get()) != SQLITE_DONE) database_.fail();
  check(sqlite3_reset(statement_.get()));
  parameter_ = 0;
}

void Statement::check(int result) const {
  if (result != SQLITE_OK) database_.fail();
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

}  // namespace app
