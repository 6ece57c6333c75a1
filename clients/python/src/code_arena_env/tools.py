"""The tool by which a model hands in a fix, as OpenEnv describes tools."""

from openenv.core.env_server.mcp_types import Tool

SUBMIT_FIX = Tool(
    name="submit_fix",
    description="Runs a fix, the whole corrected Python file, and says how it did.",
    input_schema={
        "type": "object",
        "properties": {"proposed_fix": {"type": "string", "description": "The whole corrected file."}},
        "required": ["proposed_fix"],
    },
)
