// A user's folder of data files, for one test.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "attrib/options.hpp"

namespace attrib {

// Empty at first, named after the test and process that make it, removed with this.
class UserFolder {
 public:
  UserFolder() {
    const testing::TestInfo& test = *testing::UnitTest::GetInstance()->current_test_info();
    path_ =
        testing::TempDir() + "attrib-" + test.test_suite_name() + "-" + test.name() + "-" + std::to_string(getpid());
    std::filesystem::remove_all(path_);
    std::filesystem::create_directory(path_);
  }
  ~UserFolder() { std::filesystem::remove_all(path_); }
  UserFolder(const UserFolder&) = delete;
  UserFolder& operator=(const UserFolder&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string path_of(const std::string& file) const { return path_ + "/" + file; }
  void write(const std::string& file, const std::string& bytes) const {
    std::ofstream(path_of(file), std::ios::binary) << bytes;
  }
  void remove(const std::string& file) const { std::filesystem::remove(path_of(file)); }
  [[nodiscard]] Options options() const {
    Options options;
    options.data_folder = path_;
    return options;
  }

 private:
  std::string path_;
};

}  // namespace attrib
