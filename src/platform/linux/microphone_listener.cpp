// limber-microphone: prints a line of the programs that record from a microphone, parted by tabs, at first and whenever they change; ends
// with the sound server, or with whoever reads the lines. A program of its own, because libpulse and what it draws in would cost the daemon
// a quarter of its memory.
#include <pulse/pulseaudio.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace {

/// One who only tries a microphone is not in a call.
constexpr pa_usec_t begins_after = 1000 * PA_USEC_PER_MSEC;
/// Streams that start or end are announced several times over.
constexpr pa_usec_t settled_after = 250 * PA_USEC_PER_MSEC;

std::string property(const pa_proplist* properties, const char* name) {
    const char* value = pa_proplist_gets(properties, name);
    return value ? value : "";
}

std::string program_of(const pa_source_output_info& stream) {
    std::string name = property(stream.proplist, PA_PROP_APPLICATION_PROCESS_BINARY);
    if (name.empty()) name = property(stream.proplist, PA_PROP_APPLICATION_NAME);
    if (name.empty()) name = "a program";
    std::replace_if(
        name.begin(), name.end(), [](unsigned char letter) { return letter < ' '; }, ' ');
    return name;
}

/// Such as those of volume controls. PipeWire marks them in its own way; their names are translated.
bool level_meter(const pa_source_output_info& stream) {
    return (stream.resample_method && std::strcmp(stream.resample_method, "peaks") == 0) ||
           property(stream.proplist, "stream.monitor") == "true" || std::strcmp(stream.name, "Peak detect") == 0;
}

bool ours(const pa_source_output_info& stream) { return property(stream.proplist, PA_PROP_APPLICATION_ID) == "org.limber.Limber"; }

/// A stream without a client is a part of the server itself, such as its echo canceller.
bool may_be_a_call(const pa_source_output_info& stream) {
    const bool runs = !stream.corked && stream.source != PA_INVALID_INDEX && stream.client != PA_INVALID_INDEX;
    return runs && !level_meter(stream) && !ours(stream);
}

class Listener {
public:
    Listener() : loop_{pa_mainloop_new()}, api_{pa_mainloop_get_api(loop_)} {
        pa_proplist* properties = pa_proplist_new();
        pa_proplist_sets(properties, PA_PROP_APPLICATION_ID, "org.limber.Limber");
        context_ = pa_context_new_with_proplist(api_, "Limber", properties);
        pa_proplist_free(properties);
        pa_context_set_state_callback(
            context_, [](pa_context*, void* self) { at(self).follow_state(); }, this);
        pa_context_set_subscribe_callback(
            context_, [](pa_context*, pa_subscription_event_type_t, std::uint32_t, void* self) { at(self).look_soon(); }, this);
        // Waits for nothing but the end of whoever reads.
        const auto reader_gone = [](pa_mainloop_api* api, pa_io_event*, int, pa_io_event_flags_t, void*) { api->quit(api, 0); };
        api_->io_new(api_, STDOUT_FILENO, PA_IO_EVENT_NULL, reader_gone, nullptr);
    }
    ~Listener() {
        pa_context_unref(context_);
        pa_mainloop_free(loop_);
    }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    int run() {
        if (pa_context_connect(context_, nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr) < 0) return 1;  // told by follow_state
        int result = 0;
        pa_mainloop_run(loop_, &result);
        return result;
    }

private:
    static Listener& at(void* self) { return *static_cast<Listener*>(self); }
    static void release(pa_operation* operation) {
        if (operation) pa_operation_unref(operation);
    }

    int failed() const {
        std::fprintf(stderr, "%s\n", pa_strerror(pa_context_errno(context_)));
        return 1;
    }

    void follow_state() {
        const pa_context_state_t state = pa_context_get_state(context_);
        if (!PA_CONTEXT_IS_GOOD(state)) return api_->quit(api_, failed());
        if (state != PA_CONTEXT_READY) return;
        release(pa_context_subscribe(context_, PA_SUBSCRIPTION_MASK_SOURCE_OUTPUT, nullptr, nullptr));
        look();
    }

    void look_soon() {
        if (timer_) return;
        const auto ring = [](pa_mainloop_api* api, pa_time_event* timer, const timeval*, void* self) {
            api->time_free(timer);
            at(self).timer_ = nullptr;
            at(self).look();
        };
        const bool recording = told_ && !told_->empty();
        timer_ = pa_context_rttime_new(context_, pa_rtclock_now() + (recording ? settled_after : begins_after), ring, this);
    }

    /// The two answers come in this order.
    void look() {
        release(pa_context_get_source_info_list(
            context_,
            [](pa_context*, const pa_source_info* source, int end, void* self) {
                if (!end && source->monitor_of_sink == PA_INVALID_INDEX) at(self).microphones_.insert(source->index);
            },
            this));
        release(pa_context_get_source_output_info_list(
            context_,
            [](pa_context*, const pa_source_output_info* stream, int end, void* self) {
                if (end) return at(self).looked(end > 0);
                if (may_be_a_call(*stream) && at(self).microphones_.contains(stream->source))
                    at(self).programs_.insert(program_of(*stream));
            },
            this));
    }

    void looked(bool whole) {
        microphones_.clear();
        if (std::set<std::string> found = std::exchange(programs_, {}); whole && told_ != found) tell(*(told_ = std::move(found)));
    }

    static void tell(const std::set<std::string>& programs) {
        std::string line;
        for (const std::string& program : programs) line += (line.empty() ? "" : "\t") + program;
        std::puts(line.c_str());
        std::fflush(stdout);
    }

    pa_mainloop* loop_;
    pa_mainloop_api* api_;
    pa_context* context_ = nullptr;
    pa_time_event* timer_ = nullptr;
    std::set<std::uint32_t> microphones_;
    std::set<std::string> programs_;
    std::optional<std::set<std::string>> told_;
};

}  // namespace

int main() { return Listener{}.run(); }
