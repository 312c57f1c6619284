"""The trained statement reader: cues, sources and contents by a small encoder on ONNX Runtime."""
