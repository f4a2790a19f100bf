// Routes and limits; cpp-httplib does the rest.
#include "server.hpp"

#include <httplib.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <boost/algorithm/string.hpp>
#include <cerrno>
#include <cstring>
#include <future>
#include <nlohmann/json.hpp>
#include <optional>
#include <semaphore>
#include <string_view>

#include "attrib/error.hpp"
#include "attrib/json.hpp"
#include "attrib/output.hpp"
#include "files.hpp"
#include "offset_units.hpp"
#include "stop.hpp"

namespace app {

std::string_view serve_html();       // serve.html
std::string_view document_schema();  // lib/output/attrib.schema.json

namespace {

using httplib::Request;
using httplib::Response;

// What a request is refused with.
struct Refusal {
  int status;
  std::string message;
};

struct Route {
  const char* path;
  const char* method;
};
constexpr std::array<Route, 4> routes{{{"/", "GET"}, {"/extract", "POST"}, {"/health", "GET"}, {"/schema", "GET"}}};

constexpr const char* json_type = "application/json";
constexpr std::size_t longest_shown = 100;  // bytes of an address
constexpr std::chrono::seconds silence{5};  // of a connection that is open, at its start

void refuse(Response& response, const Refusal& refusal) {
  response.status = refusal.status;
  const nlohmann::ordered_json body = {{"status", refusal.status}, {"error", attrib::well_formed(refusal.message)}};
  response.set_content(body.dump() + '\n', json_type);
}

std::string media_type(const attrib::Format& format) {
  if (format.name.starts_with("json")) return json_type;
  if (format.name == "csv" || format.name == "html") return "text/" + std::string(format.name) + "; charset=utf-8";
  return "text/plain; charset=utf-8";
}

// The value of a parameter of the address, "" for none.
std::string parameter(const Request& request, const char* name) { return request.get_param_value(name); }

const attrib::Format& format_of(const Request& request) {
  const std::string name = request.has_param("format") ? parameter(request, "format") : "jsonl";
  if (const attrib::Format* format = attrib::find_format(name)) return *format;
  std::string known;
  for (const attrib::Format& format : attrib::formats()) (known += known.empty() ? "" : ", ") += format.name;
  throw Refusal{400, "format: expected one of " + known + ", saw " + name};
}

attrib::OffsetUnit unit_of(const Request& request) {
  const std::string name = request.has_param("offsets") ? parameter(request, "offsets") : offset_units.front();
  if (const auto unit = offset_unit(name)) return *unit;
  throw Refusal{400, "offsets: expected one of " + boost::join(offset_units, ", ") + ", saw " + name};
}

enum class Body { text, json, form };

Body body_of(const Request& request) {
  const std::string header = boost::to_lower_copy(request.get_header_value("Content-Type"));
  const std::string type = boost::trim_copy(header.substr(0, header.find(';')));
  if (const std::size_t charset = header.find("charset="); charset != std::string::npos) {
    const std::string name = header.substr(charset + std::strlen("charset="));
    if (!name.starts_with("utf-8") && !name.starts_with("\"utf-8\"")) {
      throw Refusal{415, "Content-Type: expected charset=utf-8, saw " + name};
    }
  }
  if (type == "text/plain") return Body::text;
  if (type == json_type) return Body::json;
  if (type == "multipart/form-data") return Body::form;
  throw Refusal{415, "Content-Type: expected text/plain, application/json or multipart/form-data, saw " +
                         (type.empty() ? "none" : type)};
}

class Service {
 public:
  Service(const ServerOptions& options, const attrib::Extractor& extractor)
      : options_(options), extractor_(extractor), turns_(static_cast<std::ptrdiff_t>(options.jobs)) {
    set_limits();
    set_routes();
  }

  void run() {
    int socket = -1;
    server_.set_socket_options([&socket](int opened) {
      const int yes = 1;  // and no SO_REUSEPORT: a port that is in use is an error
      ::setsockopt(opened, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
      socket = opened;
    });
    const int port = bind();
    ::listen(socket, SOMAXCONN);  // cpp-httplib lets five wait
    const std::string host = options_.host.find(':') == std::string::npos ? options_.host : '[' + options_.host + ']';
    complain("http://" + host + ':' + std::to_string(port) + "/ answers; Ctrl-C ends it");

    stop_on_signals();
    std::future<void> listening = std::async(std::launch::async, [this] {
      server_.listen_after_bind();
      request_stop();
    });
    wait_for_stop();
    const auto ended = [&listening] {
      return listening.wait_for(std::chrono::milliseconds(1)) == std::future_status::ready;
    };
    while (!server_.is_running() && !ended()) {
    }
    if (server_.is_running()) server_.stop();
    listening.get();
  }

 private:
  void set_limits() {
    server_.set_payload_max_length(options_.most_bytes);
    server_.set_read_timeout(options_.patience);
    server_.set_write_timeout(options_.patience);
    server_.set_keep_alive_timeout(std::min<std::chrono::seconds>(options_.patience, silence).count());
    // What a refused request has left unread is no next request, and nobody holds a connection without using it.
    server_.set_keep_alive_max_count(1);
    server_.new_task_queue = [this] { return new httplib::ThreadPool(options_.connections); };
    server_.set_default_headers({{"X-Content-Type-Options", "nosniff"}});
  }

  void set_routes() {
    server_.Get("/", [](const Request&, Response& response) {
      response.set_header("Content-Security-Policy",
                          "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; "
                          "base-uri 'none'; frame-ancestors 'none'");
      response.set_content(std::string(serve_html()), "text/html; charset=utf-8");
    });
    server_.Get("/health", [](const Request&, Response& response) {
      const nlohmann::ordered_json body = {{"status", "ok"}, {"version", attrib::version()}};
      response.set_content(body.dump() + '\n', json_type);
    });
    server_.Get("/schema", [](const Request&, Response& response) {
      response.set_content(std::string(document_schema()), "application/schema+json");
    });
    server_.Post("/extract", [this](const Request& request, Response& response, const httplib::ContentReader& reader) {
      try {
        answer(request, read(request, response, reader), response);
      } catch (const Refusal& refusal) {
        refuse(response, refusal);
      } catch (const attrib::Error& error) {
        refuse(response, {400, error.what()});
      }
    });
    server_.set_exception_handler([](const Request&, Response& response, const std::exception_ptr& thrown) {
      try {
        std::rethrow_exception(thrown);
      } catch (const std::exception& error) {
        complain(error.what());
      }
      refuse(response, {500, "something went wrong here"});
    });
    server_.set_error_handler([this](const Request& request, Response& response) {
      if (response.body.empty()) refuse(response, refusal(request, response));
    });
  }

  // What cpp-httplib has refused by itself.
  Refusal refusal(const Request& request, Response& response) const {
    for (const Route& route : routes) {
      if (response.status != 404 || request.path != route.path) continue;
      const bool reads = std::string_view(route.method) == "GET";
      response.set_header("Allow", reads ? "GET, HEAD" : route.method);
      return {405, "expected the method " + std::string(route.method) + ", saw " + request.method};
    }
    switch (response.status) {
      case 404:
        return {404, "expected /, /extract, /health or /schema, saw " + request.path.substr(0, longest_shown)};
      case 413:
        return too_large();
      default:
        return {response.status, "expected an HTTP request that can be read"};
    }
  }

  [[nodiscard]] Refusal too_large() const {
    return {413, "expected a body of at most " + std::to_string(options_.most_bytes) + " bytes"};
  }

  // The body, or the field "text" of a form. Throws Refusal.
  [[nodiscard]] std::string read(const Request& request, const Response& response,
                                 const httplib::ContentReader& reader) const {
    const auto end = std::chrono::steady_clock::now() + options_.patience;
    std::string body;
    std::optional<Refusal> refused;
    bool wanted = true;
    // What is too much is read to its end all the same: who is still writing would not see the answer.
    const auto take = [&](const char* data, std::size_t size) {
      if (std::chrono::steady_clock::now() > end) {
        refused = {408, "expected the body within " + std::to_string(options_.patience.count()) + " seconds"};
        return false;
      }
      if (body.size() + size > options_.most_bytes) refused = too_large();
      if (wanted && !refused) body.append(data, size);
      return true;
    };
    bool has_text = false;
    const auto begin_field = [&](const httplib::MultipartFormData& field) {
      wanted = field.name == "text" && !std::exchange(has_text, true);
      return true;
    };
    const bool whole = request.is_multipart_form_data() ? reader(begin_field, take) : reader(take);
    if (refused) throw Refusal(*refused);
    if (!whole && response.status == 413) throw too_large();
    if (!whole) throw Refusal{400, "expected a body that can be read"};
    if (request.is_multipart_form_data() && !has_text) throw Refusal{400, "expected a field \"text\", saw none"};
    return body;
  }

  void answer(const Request& request, std::string body, Response& response) {
    const Body kind = body_of(request);
    const attrib::Format& format = format_of(request);
    const attrib::OutputOptions output{unit_of(request), false};
    attrib::Article article;
    if (kind == Body::json) {
      article = attrib::article_from_json(body, "body", "1");
    } else {
      article.text = std::move(body);
      article.id = "-";
    }
    std::string out;
    format.begin(out);
    format.append(out, extract(std::move(article)), output);
    format.end(out);
    response.set_content(out, media_type(format));
  }

  attrib::Document extract(attrib::Article article) {
    if (!turns_.try_acquire_for(options_.patience)) throw Refusal{503, "too much to do; try again later"};
    const std::unique_ptr<std::counting_semaphore<>, void (*)(std::counting_semaphore<>*)> turn(
        &turns_, [](std::counting_semaphore<>* turns) { turns->release(); });
    return extractor_.extract(std::move(article));
  }

  int bind() {
    errno = 0;
    const int port = options_.port == 0                                   ? server_.bind_to_any_port(options_.host)
                     : server_.bind_to_port(options_.host, options_.port) ? options_.port
                                                                          : -1;
    if (port > 0) return port;
    const std::string reason = errno == 0 ? "no address of this machine" : std::strerror(errno);
    throw OutputError(options_.host + ':' + std::to_string(options_.port) + ": " + reason);
  }

  ServerOptions options_;
  const attrib::Extractor& extractor_;
  std::counting_semaphore<> turns_;
  httplib::Server server_;
};

}  // namespace

void serve(const ServerOptions& options, const attrib::Extractor& extractor) { Service(options, extractor).run(); }

}  // namespace app
