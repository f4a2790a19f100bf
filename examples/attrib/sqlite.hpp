// SQLite's own calls, each of which says why it failed: OutputError with the file and SQLite's words.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace app {

class Database {
 public:
  // Opens or makes the file; waits some seconds for others who write to it.
  explicit Database(std::string path);

  // One or several statements without parameters.
  void execute(const std::string& sql);
  // The first value of the first row.
  std::int64_t number(const std::string& sql);

  [[noreturn]] void fail(std::string_view message) const;
  [[noreturn]] void fail() const;  // with SQLite's words for the last failure
  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* handle) const;
  };
  std::string path_;
  std::unique_ptr<sqlite3, Close> handle_;
};

// A prepared statement that is run for many rows: values first, in the order of its parameters, then run().
class Statement {
 public:
  // The database must outlive the statement.
  Statement(const Database& database, std::string_view sql);

  Statement& text(std::string_view value);
  Statement& text_or_null(std::string_view value);  // "" is NULL
  Statement& integer(std::int64_t value);
  Statement& real(double value);
  void run();

 private:
  void check(int result) const;

  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  const Database& database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int parameter_ = 0;  // the last one with a value
};

}  // namespace app
