"""The needs register: what each customer needs, and whether it is served."""
