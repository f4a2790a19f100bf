// attrib serve: the extractor behind HTTP, for this machine.
#include <algorithm>
#include <memory>
#include <thread>

#include "bytes.hpp"
#include "commands.hpp"
#include "server.hpp"

namespace app {
namespace {

struct Settings {
  ServerOptions server;
  std::size_t jobs = 0;
  std::size_t megabytes = 10;
  int seconds = 30;
  attrib::Options options;
};

int run(Settings& settings) {
  ServerOptions& server = settings.server;
  server.jobs = settings.jobs == 0 ? std::max(1U, std::thread::hardware_concurrency()) : settings.jobs;
  server.most_bytes = settings.megabytes * megabyte;
  server.patience = std::chrono::seconds(settings.seconds);
  serve(server, load(settings.options));
  return Exit::success;
}

}  // namespace

void add_serve(CLI::App& program, int& exit_code) {
  const auto settings = std::make_shared<Settings>();
  CLI::App* command = program.add_subcommand("serve", "Answer over HTTP, with a page to paste articles into");
  const auto number = [command](const char* names, auto& value, int least, int most, const char* help) {
    return command->add_option(names, value, help)
        ->check(CLI::Range(least, most))
        ->type_name("N")
        ->capture_default_str();
  };
  command
      ->add_option("--host", settings->server.host,
                   "Which address to answer at. Others than this machine reach 0.0.0.0: there is no password")
      ->type_name("ADDRESS")
      ->envname("ATTRIB_HOST")
      ->capture_default_str();
  number("-p,--port", settings->server.port, 0, 65535, "Which port; 0 for any that is free")->envname("ATTRIB_PORT");
  add_jobs_option(*command, settings->jobs);
  number("--connections", settings->server.connections, 1, 4096, "How many may be open at once; others wait");
  number("--max-megabytes", settings->megabytes, 1, 1000, "The largest article that is taken");
  number("--timeout", settings->seconds, 1, 3600,
         "How many seconds a request may take to come in and to wait its turn");
  add_data_option(*command, settings->options);
  add_patterns_only_option(*command, settings->options);
  command->footer(
      "POST /extract takes an article as text/plain, as the field \"text\" of a form, or as application/json: an "
      "object\n"
      "as in a line of JSON Lines. The answer is what attrib extract prints; ?format=csv and ?offsets=utf16 as there.\n"
      "GET / is a page to paste an article into, GET /health says that all is well, GET /schema is the JSON Schema of\n"
      "the answers. What is wrong is told as {\"status\":413,\"error\":\"expected …\"}. Ctrl-C finishes what is "
      "begun.\n"
      "\n"
      "Examples:\n"
      "  attrib serve\n"
      "  curl -s -H 'Content-Type: text/plain' --data-binary @article.txt http://127.0.0.1:8017/extract\n");
  command->callback([settings, &exit_code] { exit_code = run(*settings); });
}

}  // namespace app
