package org.inferrack.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One call of the command line in this process: exit code, standard output and standard error. */
record Run(int code, String out, String err) {

    static Run run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = CommandLineFace.run(args, new PrintWriter(out), new PrintWriter(err));
        return new Run(code, out.toString(), err.toString());
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }
}
