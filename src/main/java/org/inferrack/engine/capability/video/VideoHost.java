package org.inferrack.engine.capability.video;

import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.Machine;
import org.inferrack.engine.figure.Driver;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.VideoAnalytics;

/** What memory, network and CPU leave of a server's streams. */
final class VideoHost {

    private static final String UNIT = "streams";
    /** Networks, workspace and the runtime, per accelerator; an assumption. */
    private static final double RESERVED_GB = 2;
    private static final double USABLE_MEMORY = 0.9;
    /** NV12 frames that decoder and pipeline hold for one stream; an assumption between 8 and 20. */
    private static final Figure FRAMES_HELD = Figure.within(Driver.of(Driver.Kind.FRAMES_HELD, "", "frames held per stream"), 16, 0.5, 0.25, "frames",
            Evidence.SPECIFIED, "frames held per stream, assumed", List.of());
    private static final double BYTES_PER_PIXEL = 1.5;
    private static final double USABLE_NETWORK = 0.7;
    /** Share of a core that receiving, unpacking and drawing up one stream of 30 frames/s takes; an assumption of 2 to 4 %. */
    private static final Figure CORE_SHARE = Figure.within(Driver.of(Driver.Kind.CPU_PER_STREAM, "", "CPU per stream"), 0.03, 0.33, 0.33, "cores",
            Evidence.SPECIFIED, "core share per stream at 30 frames/s, assumed",
            List.of());
    /** Comparing boxes on the CPU, per stream at 30 analysed frames/s; an assumption. */
    private static final double IOU_CORE_SHARE = 0.01;

    private VideoHost() {
    }

    static Figure memory(VideoAnalytics work, Machine machine) {
        OptionalDouble memory = machine.accelerator().facts().value(Spec.MEMORY);
        if (memory.isEmpty()) {
            return Figure.unknown(UNIT, "the memory of " + machine.accelerator().name() + " is not in the catalogue");
        }
        double frameGb = BYTES_PER_PIXEL * work.widthPx() * work.heightPx() / 1e9;
        Figure room = Figure.derive("90 % of memory - 2 GB reserved", "GB", List.of(new Input("memory",
                Figure.of(machine.accelerator().facts().fact(Spec.MEMORY).orElseThrow(), "GB", "data sheet"))),
                v -> Math.max(0, USABLE_MEMORY * v[0] - RESERVED_GB));
        return machine.timesAccelerators(Figure.derive("room / (frames held x size of an NV12 frame)", UNIT,
                List.of(new Input("room", room), new Input("frames held", FRAMES_HELD)), v -> v[0] / (v[1] * frameGb)));
    }

    static Figure network(VideoAnalytics work, Machine machine) {
        double gigabits = 0;
        for (ServerConfiguration.Fitted fitted : machine.configuration().adapters()) {
            Facts facts = machine.catalog().component(fitted.componentId()).map(org.inferrack.catalog.Component::facts).orElse(Facts.NONE);
            gigabits += fitted.count() * speed(facts).orElse(0);
        }
        if (gigabits <= 0) {
            gigabits = machine.catalog().server(machine.configuration().serverId()).map(server -> speed(server.facts()).orElse(0)).orElse(0.0);
        }
        if (gigabits <= 0 || work.megabitsPerSecond() <= 0) {
            return Figure.unknown(UNIT, "no network adapter of known speed is in the configuration. Add one to check the network");
        }
        return Figure.derive("70 % of the adapters' speed / stream rate", UNIT, List.of(
                new Input("adapters", Figure.exact(gigabits, "Gb/s", "ports x speed of the adapters")),
                new Input("stream", Figure.stated(work.megabitsPerSecond(), "Mb/s", "stated in the workload"))), v -> USABLE_NETWORK * 1000 * v[0] / v[1]);
    }

    static Figure cpu(VideoAnalytics work, Machine machine) {
        OptionalDouble cores = machine.catalog().component(machine.configuration().cpuId())
                .map(cpu -> cpu.facts().value(Spec.CORES)).orElse(OptionalDouble.empty());
        if (cores.isEmpty() || machine.configuration().cpus() < 1) {
            return Figure.unknown(UNIT, "no CPU with a known number of cores is in the configuration");
        }
        double tracker = work.tracker() == VideoAnalytics.Tracker.IOU ? IOU_CORE_SHARE * work.analysedFps() / 30 : 0;
        return Figure.derive("cores / core share per stream", UNIT, List.of(
                new Input("cores", Figure.exact(cores.getAsDouble() * machine.configuration().cpus(), "cores", "cores x CPUs")),
                new Input("core share", CORE_SHARE)), v -> v[0] / (v[1] * work.streamFps() / 30 + tracker));
    }

    private static OptionalDouble speed(Facts facts) {
        OptionalDouble ports = facts.value(Spec.PORTS);
        OptionalDouble speed = facts.value(Spec.PORT_SPEED);
        return ports.isPresent() && speed.isPresent() ? OptionalDouble.of(ports.getAsDouble() * speed.getAsDouble()) : OptionalDouble.empty();
    }
}
